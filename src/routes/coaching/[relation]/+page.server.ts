// One relation, for its coach and those coached alone: answer, plan, give and take first feedback, end.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { today, type Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/coaching/schema.ts';
import * as coaching from '#modules/coaching/server/index.ts';
import { coachingAction } from '../answer.server.ts';

export const load = async ({ locals: { ctx }, params, url }) => {
  const relation = await coaching.getRelation(ctx, recordId(params.relation));
  const crumbs = [{ href: '/coaching', label: m.coaching_title() }, { label: relation.topic }];
  return { relation, today: today(ctx), token: randomUUID(), done: url.searchParams.get('done'), crumbs };
};

type Params = Partial<Record<string, string>>;
/** Gives the use case the relation of the address beside what the form says. */
const here =
  <V extends { relationId: number }, R>(take: (ctx: Ctx, value: V) => Promise<R>) =>
  (ctx: Ctx, value: Omit<V, 'relationId'>, params: Params): Promise<R> =>
    take(ctx, { ...value, relationId: recordId(params['relation']) } as V);

export const actions = {
  answer: coachingAction({
    name: 'answer',
    schema: forms.answerSchema,
    take: here(coaching.answerRelation),
    next: (_, { answer }) => (answer === 'decline' ? '/coaching' : undefined)
  }),
  withdraw: coachingAction({
    name: 'withdraw',
    schema: forms.emptySchema,
    take: (ctx, _, params) => coaching.withdrawRelation(ctx, recordId(params['relation'])),
    next: () => '/coaching'
  }),
  plan: coachingAction({ name: 'plan', schema: forms.sessionSchema, take: here(coaching.planSession) }),
  open: coachingAction({ name: 'open', schema: forms.openingSchema, take: here(coaching.giveOpening) }),
  acknowledge: coachingAction({
    name: 'acknowledge',
    schema: forms.emptySchema,
    take: (ctx, _, params) => coaching.acknowledgeOpening(ctx, recordId(params['relation']))
  }),
  told: coachingAction({ name: 'told', schema: forms.actionAnswerSchema, take: here(coaching.answerAction) }),
  see: coachingAction({ name: 'see', schema: forms.actionSeenSchema, take: here(coaching.seeAction) }),
  end: coachingAction({ name: 'end', schema: forms.endSchema, take: here(coaching.endRelation) })
};

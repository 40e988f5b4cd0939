// One session, for the pair alone: confirm it, note what was spoken of, agree on what to do.
import { randomUUID } from 'node:crypto';
import * as m from '#messages';
import { formatDate } from '#ui/format.ts';
import { addDays } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import * as forms from '#modules/coaching/schema.ts';
import * as coaching from '#modules/coaching/server/index.ts';
import { coachingAction } from '../../../answer.server.ts';

type Params = Partial<Record<string, string>>;
const ids = (params: Params) => ({ relationId: recordId(params['relation']), sessionId: recordId(params['session']) });

export const load = async ({ locals: { ctx, locale }, params, url }) => {
  const view = await coaching.getSession(ctx, ids(params));
  const day = today(ctx);
  return {
    ...view,
    today: day,
    dueOn: addDays(day, 14),
    token: randomUUID(),
    done: url.searchParams.get('done'),
    crumbs: [
      { href: '/coaching', label: m.coaching_title() },
      { href: `/coaching/${view.relation.id}`, label: view.relation.topic },
      { label: m.coaching_session_of({ date: formatDate(view.session.plannedOn, locale) }) }
    ]
  };
};

type Ids = ReturnType<typeof ids>;

/** Gives the use case the session of the address beside what the form says. */
const here =
  <V extends Pick<Ids, 'relationId'>, R>(take: (ctx: Ctx, value: V) => Promise<R>) =>
  (ctx: Ctx, value: Omit<V, keyof Ids>, params: Params): Promise<R> =>
    take(ctx, { ...value, ...ids(params) } as unknown as V);

export const actions = {
  confirm: coachingAction({ name: 'confirm', schema: forms.emptySchema, take: here(coaching.confirmSession) }),
  cancel: coachingAction({ name: 'cancel', schema: forms.emptySchema, take: here(coaching.cancelSession) }),
  note: coachingAction({ name: 'note', schema: forms.noteSchema, take: here(coaching.writeNote) }),
  agree: coachingAction({ name: 'agree', schema: forms.actionSchema, take: here(coaching.agreeAction) }),
  told: coachingAction({ name: 'told', schema: forms.actionAnswerSchema, take: here(coaching.answerAction) }),
  see: coachingAction({ name: 'see', schema: forms.actionSeenSchema, take: here(coaching.seeAction) })
};

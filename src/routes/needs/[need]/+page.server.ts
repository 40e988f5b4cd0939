// One need: what was proposed and answered; its owner follows it up, who decides answers it.
import { z } from 'zod';
import * as m from '#messages';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { oneAnswerSchema } from '#modules/needs/schema.ts';
import { answerNeed, getNeed, takeBackNeed, type NeedView } from '#modules/needs/server/index.ts';
import { listPlans } from '#modules/plans/server/index.ts';
import { needAction } from '../answer.server.ts';

/** Where the owner goes on: the plan that can be written now, or how to get one; and the form of an activity. */
async function followOf(ctx: Ctx, need: NeedView) {
  const plans = (await listPlans(ctx)).filter(({ year }) => year === need.year);
  const writable = plans.find(({ state }) => state === 'draft' || state === 'returned');
  const held = plans.find(({ state }) => state === 'approved' || state === 'submitted');
  const way = need.solution === 'structured' || need.way === 'structured' ? 'solution=structured&' : '';
  return {
    plan: writable ? `/plans/${writable.id}/item?need=${need.id}` : held ? `/plans/${held.id}` : '/plans',
    planState: writable ? ('writable' as const) : held ? ('approved' as const) : ('none' as const),
    learning: `/learning/new?${way}need=${need.id}`,
    isPlanFirst: need.way === 'plan'
  };
}

export const load = async ({ locals, params, url }) => {
  const need = await getNeed(locals.ctx, recordId(params.need));
  const parent =
    need.role === 'owner'
      ? { href: '/needs', label: m.needs_title() }
      : { href: '/team/needs', label: m.needs_team_title() };
  return {
    need,
    follow: need.abilities.follow ? await followOf(locals.ctx, need) : null,
    done: url.searchParams.get('done'),
    crumbs: [parent, { label: need.kind === 'none' ? m.needs_none_word() : need.topic }]
  };
};

export const actions = {
  'take-back': needAction('take-back', z.object({}), (ctx, _, id) => takeBackNeed(ctx, recordId(id))),
  answer: needAction('answer', oneAnswerSchema, (ctx, value, id) => answerNeed(ctx, recordId(id), value))
};

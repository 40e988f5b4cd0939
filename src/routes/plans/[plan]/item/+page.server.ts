// One item of a plan: written anew with `?item=ID`, else added; filled from a gap by `?competency=CODE`, from a need by `?need=ID`.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { itemSchema } from '#modules/plans/schema.ts';
import { followNeed } from '#modules/needs/server/index.ts';
import type { Need } from '#modules/needs/types.ts';
import { addItem, changeItem, getPlanToWrite } from '#modules/plans/server/index.ts';
import { itemFor } from '#modules/plans/rules-gaps.ts';
import { dayOutside, emptyItem } from '#modules/plans/rules-items.ts';
import { goalOfGap } from '#modules/plans/ui/words.ts';
import { needIn } from '../../../needs/answer.server.ts';
import { refusedForm } from '../../answer.server.ts';

/** What an item begins with that follows a need the supervisor has taken up. */
const itemOfNeed = ({ topic, competencyCode, solution }: Need) => ({
  ...emptyItem,
  goal: topic,
  competencyCode,
  solution: solution === '' ? emptyItem.solution : solution
});

export const load = async ({ locals, params, url }) => {
  const plan = await getPlanToWrite(locals.ctx, recordId(params.plan));
  const itemId = url.searchParams.get('item');
  const stored = itemId ? plan.items.find(({ id }) => id === recordId(itemId)) : undefined;
  const gap = plan.gaps.find(({ code }) => code === url.searchParams.get('competency'));
  const need = stored ? undefined : await needIn(locals.ctx, url);
  const fresh = need ? itemOfNeed(need) : gap ? itemFor(gap, goalOfGap(gap)) : emptyItem;
  const item = stored ?? fresh;
  const title = stored ? m.plans_item_no({ number: stored.number }) : m.plans_item_new();
  const crumbs = [
    { href: '/plans', label: m.plans_title() },
    { href: `/plans/${plan.id}`, label: String(plan.year) },
    { label: title }
  ];
  return {
    plan,
    item,
    stored: stored ?? null,
    needId: need?.id ?? null,
    title,
    token: randomUUID(),
    crumbs,
    isForm: true
  };
};

const fieldOf: Record<string, string> = { 'time-reversed': 'endsOn', 'goal-missing': 'goal' };

const yearOf = async (ctx: Ctx, params: { plan: string }) => (await getPlanToWrite(ctx, recordId(params.plan))).year;

export const actions = {
  default: async ({ locals, params, url, request }) => {
    const data = await request.formData();
    const form = readForm(itemSchema, data);
    if (!form.ok) return fail(422, { ...form, isConflict: false });
    const { revision, token, ...item } = form.value;
    const order = { planId: recordId(params.plan), revision, token, item };
    const itemId = url.searchParams.get('item');
    const result = itemId
      ? await changeItem(locals.ctx, { ...order, itemId: recordId(itemId) })
      : await addItem(locals.ctx, order);
    const need = result.ok ? await needIn(locals.ctx, url) : undefined;
    if (need) await followNeed(locals.ctx, need.id, { kind: 'plan', recordId: order.planId });
    if (result.ok) redirect(303, `/plans/${params.plan}?done=item`);
    const { reason } = result;
    const field = reason === 'outside-year' ? dayOutside(item, await yearOf(locals.ctx, params)) : fieldOf[reason];
    const isConflict = reason === 'stale' || reason === 'gone';
    return fail(409, { ...refusedForm(data, result), reasons: { [field ?? '']: [reason] }, isConflict });
  }
};

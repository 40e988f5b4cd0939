// The items of the plan in force, from which learning activities are begun.
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf } from '#platform/dates.ts';
import { isDone, rootOf } from '../rules-items.ts';
import type { ItemDraft } from '../types.ts';
import { roleHere } from './on-plan.ts';
import { selectInForce } from './store-lists.ts';
import { selectItems, selectPlan } from './store.ts';

/** An item to begin an activity from; `id` stays the same through all versions of the plan. */
export type OpenItem = ItemDraft & { id: number; planId: number; number: number; isDone: boolean };

/** The items of a person's plan in force this year; none where there is no such plan, not found for strangers. */
export async function planItemsFor(ctx: Ctx, personId: number): Promise<OpenItem[]> {
  const planId = await selectInForce(ctx.db, personId, yearOf(today(ctx)));
  if (planId === undefined) return [];
  await roleHere(ctx, await selectPlan(ctx.db, planId));
  const items = await selectItems(ctx.db, planId);
  return items.map((item, index) => {
    const { goal, competencyCode, solution, share, source, startsOn, endsOn, plannedMinutes } = item;
    const draft = { goal, competencyCode, solution, share, source, startsOn, endsOn, plannedMinutes };
    return { ...draft, id: rootOf(item), planId, number: index + 1, isDone: isDone(item) };
  });
}

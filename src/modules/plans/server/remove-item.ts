// An item leaves a plan that is still being written.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused } from '#platform/result.ts';
import { isDone } from '../rules-items.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';
import { deleteItem } from './store.ts';

/** Takes an item out of a draft; the history keeps its goal. What was carried out stays, what is gone is gone. */
export async function removeItem(ctx: Ctx, order: Order & { itemId: number }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'edit' }, async (held) => {
    const item = held.items.find(({ id }) => id === order.itemId);
    if (!item) return done('unchanged');
    if (isDone(item)) return refused('done');
    await deleteItem(held.tx, item.id);
    const step = { kind: 'remove-item' as const, note: item.goal, details: { itemId: item.id } };
    return done({ plan: held.plan, step, event: 'plans.item.removed', itemId: item.id });
  });
}

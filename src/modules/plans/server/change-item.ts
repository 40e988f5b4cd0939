// An item is written anew while its plan is still being written.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused } from '#platform/result.ts';
import { faultOf, isDone } from '../rules-items.ts';
import type { ItemDraft } from '../types.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';
import { updateItem } from './store.ts';

/** Changes an item of a draft; what was carried out stays as it was, what was removed is gone. */
export async function changeItem(ctx: Ctx, order: Order & { itemId: number; item: ItemDraft }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'edit' }, async (held) => {
    const before = held.items.find(({ id }) => id === order.itemId);
    if (!before) return refused('gone');
    const fault = isDone(before) ? 'done' : faultOf(order.item, held.plan.year);
    if (fault) return refused(fault);
    await updateItem(held.tx, { ...before, ...order.item });
    const step = { kind: 'change-item' as const, note: order.item.goal, details: { itemId: before.id } };
    return done({ plan: held.plan, step, event: 'plans.item.changed', itemId: before.id });
  });
}

// An item comes into a plan that is being written.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused } from '#platform/result.ts';
import { faultOf } from '../rules-items.ts';
import type { ItemDraft } from '../types.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';
import { insertItems } from './store.ts';

/** Adds an item at the end of a draft. */
export async function addItem(ctx: Ctx, order: Order & { item: ItemDraft }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'edit' }, async ({ tx, plan }) => {
    const fault = faultOf(order.item, plan.year);
    if (fault) return refused(fault);
    const [itemId = 0] = await insertItems(tx, plan.id, [order.item]);
    const step = { kind: 'add-item' as const, note: order.item.goal, details: { itemId } };
    return done({ plan, step, event: 'plans.item.added', itemId });
  });
}

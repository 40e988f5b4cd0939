// Who decides for the owner has seen that an item was carried out.
import { today, type Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { itemIn, onPlan, type Order, type PlanResult } from './on-plan.ts';
import { updateItem } from './store.ts';

/** Confirms an item of the approved plan; from then on it counts. Confirming it again changes nothing. */
export async function confirmItem(ctx: Ctx, order: Order & { itemId: number }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'confirm' }, async (held) => {
    const item = itemIn(held, order.itemId);
    if (item.confirmedOn) return done('unchanged');
    await updateItem(held.tx, { ...item, confirmedOn: today(ctx), confirmedBy: held.hand.personId });
    const step = { kind: 'confirm' as const, note: item.goal, details: { itemId: item.id } };
    return done({ plan: held.plan, step, event: 'plans.item.confirmed', itemId: item.id });
  });
}

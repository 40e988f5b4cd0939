// The owner says how far an item of the approved plan has come.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused } from '#platform/result.ts';
import { isDone } from '../rules-items.ts';
import { itemIn, onPlan, type Order, type PlanResult } from './on-plan.ts';
import { updateItem } from './store.ts';

/** Sets the progress of an item, 0–100; it is done only once somebody else has seen it. */
export async function setProgress(ctx: Ctx, order: Order & { itemId: number; progress: number }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'progress' }, async (held) => {
    const item = itemIn(held, order.itemId);
    if (isDone(item)) return refused('done');
    const progress = Math.min(100, Math.max(0, Math.round(order.progress)));
    if (progress === item.progress) return done('unchanged');
    await updateItem(held.tx, { ...item, progress });
    const step = { kind: 'progress' as const, note: item.goal, details: { itemId: item.id, progress } };
    return done({ plan: held.plan, step, event: 'plans.item.progressed', itemId: item.id });
  });
}

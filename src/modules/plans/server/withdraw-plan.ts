// The owner takes back what is not decided yet.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';

/** Takes the plan back to write on. */
export async function withdrawPlan(ctx: Ctx, order: Order): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'withdraw' }, ({ plan, items, hand }) => {
    const moved = apply(plan, items, { move: { kind: 'withdraw', note: '' }, hand });
    return moved.ok ? done({ plan: moved.value, step: { kind: 'withdraw' }, event: 'plans.plan.withdrawn' }) : moved;
  });
}

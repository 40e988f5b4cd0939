// The owner gives up a version that was never approved; an approved one before it stays in force.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';

/** Puts a draft aside for good; it stays readable. */
export async function dropPlan(ctx: Ctx, order: Order): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'drop' }, ({ plan, items, hand }) => {
    const moved = apply(plan, items, { move: { kind: 'drop', note: '' }, hand });
    return moved.ok ? done({ plan: moved.value, step: { kind: 'drop' }, event: 'plans.plan.dropped' }) : moved;
  });
}

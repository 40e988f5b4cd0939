// The owner sends the plan to who decides.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';

/** Sends a complete plan; the text as it was sent is kept in the history. */
export async function submitPlan(ctx: Ctx, order: Order): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'submit' }, ({ plan, items, hand }) => {
    const moved = apply(plan, items, { move: { kind: 'submit', note: '' }, hand });
    if (!moved.ok) return moved;
    const step = { kind: 'submit' as const, details: { items } };
    return done({ plan: moved.value, step, event: 'plans.plan.submitted' });
  });
}

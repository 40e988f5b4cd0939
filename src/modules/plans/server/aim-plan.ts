// The owner says which job the plan leads towards.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { gapsTowards } from './gaps.ts';
import { onPlan, type Order, type PlanResult } from './on-plan.ts';

/** Sets the job aimed at; a job that nobody knows is none. */
export async function aimPlan(ctx: Ctx, order: Order & { nextJobCode: string | null }): Promise<PlanResult> {
  return onPlan(ctx, { ...order, kind: 'edit' }, async ({ ctx: inside, plan }) => {
    const { nextJob } = await gapsTowards(inside, plan.personId, order.nextJobCode);
    const nextJobCode = nextJob?.code ?? null;
    const step = { kind: 'aim' as const, details: { from: plan.nextJobCode, to: nextJobCode } };
    return done({ plan: { ...plan, nextJobCode }, step, event: 'plans.plan.aimed' });
  });
}

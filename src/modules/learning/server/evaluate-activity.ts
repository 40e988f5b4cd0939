// The learner judges her result against the goal.
import type { Ctx } from '#platform/server/context.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Records how far the goal was met (1 to 5) and what the learner makes of it. */
export async function evaluateActivity(
  ctx: Ctx,
  order: Order & { metGoal: number; reflection: string }
): Promise<StepResult> {
  const { metGoal, reflection } = order;
  return takeStep(ctx, { ...order, kind: 'evaluate' }, () => ({ kind: 'evaluate', metGoal, reflection }));
}

// What was withdrawn, closed or accepted is opened again, with a reason.
import type { Ctx } from '#platform/server/context.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Opens the activity again: the learner what was withdrawn or closed, the supervisor what was accepted. */
export async function reopenActivity(ctx: Ctx, order: Order & { note: string }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'reopen' }, () => ({ kind: 'reopen', note: order.note }));
}

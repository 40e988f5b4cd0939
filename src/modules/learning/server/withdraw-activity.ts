// The learner gives an activity up before its planned end, with a reason.
import type { Ctx } from '#platform/server/context.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Withdraws the activity. */
export async function withdrawActivity(ctx: Ctx, order: Order & { note: string }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'withdraw' }, () => ({ kind: 'withdraw', note: order.note }));
}

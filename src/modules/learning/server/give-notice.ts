// The learner tells the supervisor what she will learn, from where and when.
import type { Ctx } from '#platform/server/context.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Gives notice to whoever decides for the learner. */
export async function giveNotice(ctx: Ctx, order: Order): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'notice' }, () => ({ kind: 'notice' }));
}

// Goal, source or time are written anew; what was noticed before becomes a new notice.
import type { Ctx } from '#platform/server/context.ts';
import type { Intent } from '../types.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Changes what the learner set out to do. */
export async function changeActivity(ctx: Ctx, order: Order & { intent: Intent }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'change' }, () => ({ kind: 'change', intent: order.intent }));
}

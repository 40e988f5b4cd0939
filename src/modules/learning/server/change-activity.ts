// Goal, source or time are written anew; what was noticed before becomes a new notice.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Intent } from '../types.ts';
import { giveNotice } from './give-notice.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Changes what the learner set out to do. */
export async function changeActivity(ctx: Ctx, order: Order & { intent: Intent }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'change' }, () => ({ kind: 'change', intent: order.intent }));
}

/** Changes it and gives notice at once; when notice is refused, the change stands. */
export async function changeAndNotice(ctx: Ctx, order: Order & { intent: Intent }): Promise<StepResult> {
  const { activityId, token } = order;
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const changed = await changeActivity(inside, { ...order, token: token && `${token}:changed` });
    return changed.ok ? giveNotice(inside, { activityId, token }) : changed;
  });
}

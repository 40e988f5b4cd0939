// The supervisor accepts a report, or returns it with a reason.
import type { Ctx } from '#platform/server/context.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

/** Accepts the report; `isWorthSharing` asks that others hear of it. */
export async function acceptReport(
  ctx: Ctx,
  order: Order & { note: string; isWorthSharing?: boolean }
): Promise<StepResult> {
  const { note, isWorthSharing = false } = order;
  return takeStep(ctx, { ...order, kind: 'accept' }, () => ({ kind: 'accept', note, isWorthSharing }));
}

/** Returns the report with what is still missing. */
export async function returnReport(ctx: Ctx, order: Order & { note: string }): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'return-report' }, () => ({ kind: 'return-report', note: order.note }));
}

// The supervisor gives the opportunity, declines it with a reason and another time, or asks for changes.
import type { Ctx } from '#platform/server/context.ts';
import type { Step } from '../types.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';

export type Answering = {
  answer: 'grant' | 'decline' | 'return';
  note: string;
  offeredInstead: string;
  /** The letter that assigns to a structured learning, and who stands in. */
  letterNo?: string;
  substitute?: string;
};

function stepOf({ answer, note, offeredInstead, letterNo = '', substitute = '' }: Answering): Step {
  if (answer === 'decline') return { kind: 'decline', note, offeredInstead };
  return answer === 'grant' ? { kind: 'grant', note, letterNo, substitute } : { kind: 'return', note };
}

/** Answers a notice that waits. */
export async function answerNotice(ctx: Ctx, order: Order & Answering): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: order.answer }, () => stepOf(order));
}

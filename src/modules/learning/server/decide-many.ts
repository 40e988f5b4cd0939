// The supervisor decides many matters at once: one note, one decision, each matter for itself.
import type { Ctx } from '#platform/server/context.ts';
import type { Reason } from '../types.ts';
import { answerNotice } from './answer-notice.ts';
import { acceptReport, returnReport } from './judge-report.ts';
import { selectActivity } from './store.ts';
import type { Order, StepResult } from './take-step.ts';

export type Verdict = 'agree' | 'return' | 'decline';
export type ManyDecided = {
  done: { id: number; title: string }[];
  missed: { id: number; title: string; reason: Reason; by?: string }[];
};
type Words = {
  verdict: Verdict;
  note: string;
  offeredInstead: string;
  letterNo?: string;
  substitute?: string;
  isWorthSharing?: boolean;
};

async function decideOne(ctx: Ctx, order: Order, words: Words & { kind: 'notice' | 'report' }): Promise<StepResult> {
  const { verdict, note, kind } = words;
  if (kind === 'notice') {
    const answer = verdict === 'agree' ? 'grant' : verdict;
    return answerNotice(ctx, { ...words, ...order, answer });
  }
  if (verdict === 'decline') return { ok: false, reason: 'not-now' };
  return verdict === 'agree' ? acceptReport(ctx, { ...words, ...order }) : returnReport(ctx, { ...order, note });
}

/** Agrees to, returns or declines each of the matters; one that was decided meanwhile is told, the others stand. */
export async function decideMany(
  ctx: Ctx,
  matters: readonly { id: number; kind: 'notice' | 'report'; revision?: number | undefined }[],
  words: Words & { token?: string | undefined }
): Promise<ManyDecided> {
  const result: ManyDecided = { done: [], missed: [] };
  for (const { id, kind, revision } of matters) {
    const token = words.token && `${words.token}:${id}`;
    const step = await decideOne(ctx, { activityId: id, revision, token }, { ...words, kind });
    const { title } = step.ok ? step.value : await selectActivity(ctx.db, id);
    if (step.ok) result.done.push({ id, title });
    else result.missed.push({ id, title, reason: step.reason, ...(step.by ? { by: step.by } : {}) });
  }
  return result;
}

// The report to the supervisor with its documents: kept as far as written, or sent.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { noteCitations } from '#modules/knowledge/server/index.ts';
import { takeStep, type Order, type StepResult } from './take-step.ts';
import { insertDocuments, removeDocuments } from './store.ts';

export type Reporting = {
  report: string;
  application: string;
  /** Files that lie in the store already (`bringDocuments`), to be put to the activity. */
  files: readonly { sha256: string; name: string }[];
  /** Documents to be taken out again. */
  without?: readonly number[];
  /** Sent to the supervisor, or only kept. */
  isSent: boolean;
};

async function keep(ctx: Ctx, order: Order & Reporting): Promise<StepResult> {
  const { report, application, files, without = [] } = order;
  return takeStep(ctx, { ...order, kind: 'write' }, async (_inside, { id }, tx) => {
    await removeDocuments(tx, id, { ids: without, now: ctx.now });
    const documents = await insertDocuments(tx, id, files);
    return { kind: 'write', report, application, documents };
  });
}

async function send(ctx: Ctx, order: Pick<Order, 'activityId' | 'token'>): Promise<StepResult> {
  return takeStep(ctx, { ...order, kind: 'report' }, (_inside, { report, application, documents }) => {
    return { kind: 'report', report, application, documents };
  });
}

/** Keeps what was written; `isSent` then hands it to whoever decides. A report refused is kept all the same. */
export async function writeReport(ctx: Ctx, order: Order & Reporting): Promise<StepResult> {
  if (!order.isSent) return keep(ctx, order);
  const { activityId, token } = order;
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const kept = await keep(inside, { ...order, token: token && `${token}:kept` });
    if (!kept.ok) return kept;
    await noteCitations(tx, { kind: 'learning.report', id: activityId }, `${order.report} ${order.application}`);
    return send(inside, { activityId, token });
  });
}

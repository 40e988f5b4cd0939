// What learning is told of records that came, changed or were matched: hours and certificates.
import { putCertificates, takeBackHistoryHours, takeHistoryHours } from '#modules/learning/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import type { RunRecord } from './store-apply.ts';

/** Tells the ledger of one portion: what was given before goes, what holds now is given, certificates go to activities. */
export async function tellLearning(ctx: Ctx, tx: Tx, records: readonly RunRecord[]): Promise<void> {
  await takeBackHistoryHours(
    ctx,
    tx,
    records.map(({ id }) => id)
  );
  const counting = records.filter(({ state }) => state === 'new' || state === 'matched');
  await takeHistoryHours(
    ctx,
    tx,
    counting.map(({ id, name, ...rest }) => ({ ...rest, historyId: id, title: name }))
  );
  const certified = records.flatMap(({ activityId, state, ...rest }) =>
    activityId !== null && state === 'matched' ? [{ ...rest, activityId }] : []
  );
  await putCertificates(ctx, tx, certified);
}

// A person settles where the file and her own report of a training differ, field by field; or says that they are two.
import { takeBackHistoryHours, takeHistoryHours, putCertificates } from '#modules/learning/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HistoryEvent } from '../events.ts';
import { fileText, holding, settle } from '../rules.ts';
import type { Choice, OwnText, Reason, TrainingRecord } from '../types.ts';
import { met } from './meet-record.ts';
import { insertStep, lockRecord, selectOwnText, updateParted, updateSettled } from './store.ts';

type Order = { id: number; revision: number };

const tell = (ctx: Ctx, tx: Tx, { id, personId, unitId }: TrainingRecord, name: HistoryEvent) =>
  emit(ctx, tx, { name, subject: `history.record:${id}`, personId, unitId });

const hoursOf = (record: TrainingRecord, more: { activityId: number | null; minutes: number }) => ({
  historyId: record.id,
  personId: record.personId,
  unitId: record.unitId,
  startsOn: record.startsOn,
  endsOn: record.endsOn,
  title: record.name,
  ...more
});

async function keepSettled(
  ctx: Ctx,
  tx: Tx,
  of: { record: TrainingRecord; own: OwnText; chosen: Choice }
): Promise<TrainingRecord> {
  const byId = ctx.actor.personId ?? notFound('person');
  const { title, startsOn, endsOn, minutes } = of.own;
  const record: TrainingRecord = { ...of.record, own: { title, startsOn, endsOn, minutes }, chosen: of.chosen };
  await updateSettled(tx, record, { personId: byId, at: ctx.now });
  const details = { file: fileText(record), own: record.own, chosen: of.chosen };
  await insertStep(tx, { recordId: record.id, kind: 'settle', byId, at: ctx.now, details });
  return record;
}

/**
 * Settles a conflict: both texts are kept, the chosen ones hold. The certificate goes to the activity; the ledger is
 * brought up to the minutes that hold, never down. The activity keeps its own words and days, on which its duties stand.
 */
export async function settleRecord(
  ctx: Ctx,
  order: Order & { choice: Choice }
): Promise<Result<TrainingRecord, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const record = await met(within(ctx, tx), await lockRecord(tx, order.id));
    const own = await selectOwnText(tx, record);
    if (!own) return refused('not-a-conflict');
    const settled = settle(record, own, order);
    if (!settled.ok) return settled;
    const kept = await keepSettled(ctx, tx, { record, own, chosen: settled.value.chosen });
    const { minutes } = settled.value;
    if (minutes !== undefined)
      await takeHistoryHours(ctx, tx, [hoursOf(kept, { activityId: own.activityId, minutes })]);
    await putCertificates(ctx, tx, [{ ...kept, activityId: own.activityId }]);
    await tell(ctx, tx, kept, 'history.record.settled');
    return done(kept);
  });
}

/** Says that the record and the activity are two trainings: each keeps its own, the record gives its hours. */
export async function partRecord(ctx: Ctx, order: Order): Promise<Result<TrainingRecord, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const record = await met(within(ctx, tx), await lockRecord(tx, order.id));
    if (record.state !== 'conflict') return refused('not-a-conflict');
    if (record.revision !== order.revision) return refused('stale');
    const byId = ctx.actor.personId ?? notFound('person');
    await updateParted(tx, record);
    const details = { activityId: record.activityId };
    await insertStep(tx, { recordId: record.id, kind: 'part', byId, at: ctx.now, details });
    await takeBackHistoryHours(ctx, tx, [record.id]);
    await takeHistoryHours(ctx, tx, [hoursOf(record, { activityId: null, minutes: holding(record).minutes })]);
    await tell(ctx, tx, record, 'history.record.parted');
    return done(record);
  });
}

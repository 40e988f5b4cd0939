// The training history gives minutes to the ledger and certificates to activities: once, whoever else brought some.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emitAll } from '#platform/server/events.ts';
import type { CertificateEvent, HoursEvent } from '../events.ts';
import { insertHistoryHours, takeBackHistory, updateCertificates } from './store-history.ts';

/** Minutes of one training as the training administration has them; with an activity they fill up what it already has. */
export type HistoryHours = {
  historyId: number;
  personId: number;
  unitId: number;
  activityId: number | null;
  startsOn: Day;
  endsOn: Day;
  minutes: number;
  title: string;
};
/** The certificate of an activity. */
export type Certificate = {
  activityId: number;
  personId: number;
  unitId: number;
  certificateNo: string;
  certificateOn: Day | null;
  semantikId: string;
};
type Entry = { id: number; personId: number; unitId: number };

/** One event a person: what counts of her is counted anew once, not once for every entry. */
async function tellHours(ctx: Ctx, tx: Tx, entries: readonly Entry[], name: HoursEvent): Promise<void> {
  const first = new Map(entries.toReversed().map((entry) => [entry.personId, entry]));
  const events = [...first.values()].map(({ id, personId, unitId }) => ({
    name,
    subject: `learning.hours:${id}`,
    personId,
    unitId
  }));
  await emitAll(ctx, tx, events);
}

/**
 * Brings the ledger up to the minutes of each training: what it already holds of the activity is never given again.
 * Spread over the days of the training, at most eight hours an entry where they suffice. Gives how many entries it made.
 */
export async function takeHistoryHours(ctx: Ctx, tx: Tx, hours: readonly HistoryHours[]): Promise<number> {
  if (hours.length === 0) return 0;
  const entries = await insertHistoryHours(tx, hours, ctx.now);
  await tellHours(ctx, tx, entries, 'learning.hours.seen');
  return entries.length;
}

/** Takes back what records of the history gave, before they give anew or stop counting. */
export async function takeBackHistoryHours(ctx: Ctx, tx: Tx, historyIds: readonly number[]): Promise<void> {
  if (historyIds.length === 0) return;
  await tellHours(ctx, tx, await takeBackHistory(tx, historyIds, ctx.now), 'learning.hours.taken-back');
}

/** Puts certificates to activities; a number that is there already and differs stays. */
export async function putCertificates(ctx: Ctx, tx: Tx, certificates: readonly Certificate[]): Promise<void> {
  if (certificates.length === 0) return;
  const put = new Set(await updateCertificates(tx, certificates));
  const name: CertificateEvent = 'learning.activity.certified';
  const events = certificates
    .filter(({ activityId }) => put.has(activityId))
    .map(({ activityId, personId, unitId }) => ({
      name,
      subject: `learning.activity:${activityId}`,
      personId,
      unitId
    }));
  await emitAll(ctx, tx, events);
}

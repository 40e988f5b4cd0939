// A slip in the ledger is taken back by who made it, as long as nobody has decided on it.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HoursEvent } from '../events.ts';
import type { HoursRow } from '../types.ts';
import { markTakenBack, selectEntry } from './store-hours.ts';

/** Takes an own entry back; the row stays, marked. */
export async function takeBackHours(ctx: Ctx, id: number): Promise<Result<HoursRow, 'already-decided'>> {
  return inTransaction(ctx.db, async (tx) => {
    const entry = await selectEntry(tx, id);
    if (entry.personId !== ctx.actor.personId) notFound('hours');
    const taken = await markTakenBack(tx, entry, ctx.now);
    if (!taken) return refused('already-decided');
    const name: HoursEvent = 'learning.hours.taken-back';
    await emit(ctx, tx, { name, subject: `learning.hours:${id}`, personId: entry.personId, unitId: entry.unitId });
    return done(taken);
  });
}

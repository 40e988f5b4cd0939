// The supervisor confirms what the team logged in a month, or refuses an entry with a reason.
import { teamFor } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { HoursEvent } from '../events.ts';
import { confirmEntries, refuseEntries, type DecidedEntry } from './store-hours.ts';

/** How many of the ticked entries were decided; the others had been decided meanwhile or are nobody's of the team. */
export type Decided = { decided: number; missed: number };

type Told = { name: HoursEvent; entries: readonly DecidedEntry[] };

async function tell(ctx: Ctx, tx: Tx, { name, entries }: Told): Promise<void> {
  const people = Map.groupBy(entries, (entry) => `${entry.personId} ${entry.unitId}`);
  for (const rows of people.values()) {
    const [{ personId, unitId }] = rows as [DecidedEntry];
    const payload = { ids: rows.map((row) => row.id) };
    await emit(ctx, tx, { name, subject: `people.person:${personId}`, personId, unitId, payload });
  }
}

async function decide(
  ctx: Ctx,
  ids: readonly number[],
  how: { name: HoursEvent; save: (tx: Tx, on: Parameters<typeof confirmEntries>[1]) => Promise<DecidedEntry[]> }
): Promise<Decided> {
  const by = ctx.actor.personId ?? notFound('person');
  return inTransaction(ctx.db, async (tx) => {
    const team = (await teamFor({ ...ctx, db: tx }, 'learning.oversee')).map((member) => member.personId);
    const entries = await how.save(tx, { ids, team, by, now: ctx.now });
    await tell(ctx, tx, { name: how.name, entries });
    return { decided: entries.length, missed: ids.length - entries.length };
  });
}

/** Confirms ticked entries of those the actor decides for; from then on they count. */
export async function confirmMonth(ctx: Ctx, ids: readonly number[]): Promise<Decided> {
  return decide(ctx, ids, { name: 'learning.hours.confirmed', save: confirmEntries });
}

/** Refuses ticked entries with a reason; they never count, and their minutes are free again. */
export async function refuseHours(
  ctx: Ctx,
  ids: readonly number[],
  reason: string
): Promise<Result<Decided, 'reason-missing'>> {
  if (reason.trim() === '') return refused('reason-missing');
  const save = (tx: Tx, on: Parameters<typeof confirmEntries>[1]) => refuseEntries(tx, { ...on, reason });
  return done(await decide(ctx, ids, { name: 'learning.hours.refused', save }));
}

// A session that a higher module saw held gives its minutes to everyone who was there, each person once.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { Day } from '#platform/dates.ts';
import type { HoursEvent } from '../events.ts';
import type { HoursKind } from '../types.ts';
import { insertOccasionHours, takeBackOccasion } from './store-occasions.ts';

/** A held session: `occasion` is its name for good, e.g. `coaching.session:12`; minutes of its day count at once. */
export type HeldSession = {
  occasion: string;
  title: string;
  kind: HoursKind;
  onDate: Day;
  minutes: number;
  people: readonly number[];
};

/**
 * Writes the minutes of a held session into the ledgers of those who were there, in the transaction of the change that
 * confirmed it. Given again, nobody gets them twice; a session that lies ahead gives nothing.
 */
export async function giveSessionHours(ctx: Ctx, tx: Tx, session: HeldSession): Promise<void> {
  if (session.onDate > today(ctx)) return;
  const name: HoursEvent = 'learning.hours.seen';
  for (const { id, personId, unitId } of await insertOccasionHours(tx, session, ctx.now))
    await emit(ctx, tx, { name, subject: `learning.hours:${id}`, personId, unitId });
}

/** Takes the minutes of a session back from people who, as it turned out, were not there. */
export async function takeBackSessionHours(
  ctx: Ctx,
  tx: Tx,
  session: { occasion: string; people: readonly number[] }
): Promise<void> {
  const name: HoursEvent = 'learning.hours.taken-back';
  for (const { id, personId, unitId } of await takeBackOccasion(tx, session, ctx.now))
    await emit(ctx, tx, { name, subject: `learning.hours:${id}`, personId, unitId });
}

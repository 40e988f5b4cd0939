// Needs of a unit that another module found, as in the follow-up of a recommendation: handed on to the analysis of a year.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { insertHanded, selectHanded, selectHandedIn, type Handed } from './store-handed.ts';

/** What is handed on; `source` names the record in which it was found. */
export type NeedsHandedOn = { unitId: number; year: number; topics: readonly string[]; why: string; source: string };

/** Hands needs on in the transaction of the module that found them; the same topic of a source is taken once. */
export async function handOnNeeds(ctx: Ctx, tx: Tx, given: NeedsHandedOn): Promise<void> {
  if (given.topics.length === 0) return;
  await insertHanded(tx, { ...given, by: signedIn(ctx), at: ctx.now });
  const payload = { count: given.topics.length, source: given.source };
  await emit(ctx, tx, {
    name: 'needs.unit.handed',
    subject: `needs.unit:${given.unitId}`,
    unitId: given.unitId,
    payload
  });
}

/** What was found in one record. */
export const handedNeeds = (ctx: Ctx, { source }: { source: string }): Promise<Handed[]> =>
  selectHanded(ctx.db, source);

/** What was handed on in a year to the units whose needs the actor oversees, for the desk of the analysis. */
export function handedToUnits(ctx: Ctx, year: number): Promise<Handed[]> {
  const grants = ctx.actor.grants.filter(({ capability }) => capability === 'needs.oversee' || capability === '*');
  const overseen = grants.some(({ unitId }) => unitId === null) ? null : grants.flatMap(({ unitId }) => unitId ?? []);
  return selectHandedIn(ctx.db, { year, overseen, carried: carried(ctx), day: today(ctx) });
}

// Who was at a held sharing or at a community's session gets its minutes once: seen by the system, so they count without a confirmation.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { Day } from '#platform/dates.ts';
import type { HoursEvent } from '../events.ts';
import { insertSessionHours } from './store-hours.ts';
import { insertCommunityHours } from './store-occasions.ts';

/**
 * Takes the presence of sharings and of communities' sessions held since a day into the ledger, each person once; run after presence
 * was confirmed and again by a job, it heals what was missed. Gives how many entries it made.
 */
export async function takeSessionHours(ctx: Ctx, since: Day): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    const held = { since, now: ctx.now };
    const entries = [...(await insertSessionHours(tx, held)), ...(await insertCommunityHours(tx, held))];
    const name: HoursEvent = 'learning.hours.seen';
    for (const { id, personId, unitId } of entries)
      await emit(ctx, tx, { name, subject: `learning.hours:${id}`, personId, unitId });
    return entries.length;
  });
}

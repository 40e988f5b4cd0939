// Supervisor and officer take note of memberships, many at once.
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { ledBy, teamIds } from '#modules/people/server/index.ts';
import type { Membership } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { noteForOfficer, noteForSupervisor, unnotedOfTeam, unnotedOfUnits } from './store-notes.ts';
import { sightOf } from './store-sight.ts';
import { tell } from './tell.ts';

/** The people whose memberships the actor notes as who decides for them, as an array in an SQL expression. */
export const notedTeam = (ctx: Ctx): Promise<RawBuilder<number[]>> =>
  teamIds(ctx, 'communities.oversee', sql<number[]>`array(${ledBy(ctx)})`);

async function tellNoted(ctx: Ctx, tx: Tx, noted: readonly Pick<Membership, 'id' | 'personId' | 'unitId'>[]) {
  for (const { id, personId, unitId } of noted)
    await tell(ctx, tx, {
      name: 'communities.membership.noted',
      subject: `communities.membership:${id}`,
      personId,
      unitId
    });
}

/**
 * Notes memberships, each in whichever part the actor meets it, in both where she is both; never her own. Gives how many
 * notes were made: what somebody else noted meanwhile stays theirs.
 */
export async function noteMemberships(ctx: Ctx, ids: readonly number[]): Promise<number> {
  const by = signedIn(ctx);
  const team = await notedTeam(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const noting = { ids, by, at: ctx.now };
    const asSupervisor = await noteForSupervisor(tx, unnotedOfTeam(team), noting);
    const asOfficer = await noteForOfficer(tx, unnotedOfUnits(sightOf(ctx)), noting);
    const all = new Map([...asSupervisor, ...asOfficer].map((each) => [each.id, each]));
    await tellNoted(ctx, tx, [...all.values()]);
    return all.size;
  });
}

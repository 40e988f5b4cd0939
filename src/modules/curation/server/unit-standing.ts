// How the actor stands to a unit whose needs and collections she wants to keep.
import { holdsOver } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { UnitStanding } from '../policy-needs.ts';
import { carried } from '#platform/server/signed-in.ts';
import { selectLineOf } from './store-units.ts';

/** Loads it for one unit. */
export async function unitStanding(ctx: Ctx, unitId: number): Promise<UnitStanding> {
  const of = { unitId, carried: carried(ctx), placeId: ctx.actor.unitId, day: today(ctx) };
  const { above, isLeader, isPlaced } = await selectLineOf(ctx.db, of);
  return { isSteward: holdsOver(ctx.actor, 'knowledge.steward', above), isLeader, isPlaced };
}

// How the person who acts is related to a sharing session: what its policy asks.
import { holdsOver } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { SessionStanding } from '../policy.ts';
import type { Sharing } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { selectAncestors } from './store-people.ts';
import { selectIsOrganiser } from './store-series.ts';
import { selectIsLeader, selectListeners, type Listener } from './store-sharing.ts';
import { sightOf } from './store-sight.ts';

/** The actor's standing at a session today, given who was named for it. */
export async function sharingStandingOf(
  ctx: Ctx,
  sharing: Sharing,
  listeners: readonly Pick<Listener, 'id' | 'isRegistered' | 'isConfirmed'>[]
): Promise<SessionStanding> {
  const personId = signedIn(ctx);
  const day = today(ctx);
  const isOverseer =
    (await selectIsLeader(ctx.db, sharing, { people: carried(ctx), day })) ||
    holdsOver(ctx.actor, 'knowledge.steward', await selectAncestors(ctx.db, sharing.unitId, day));
  const own = listeners.find(({ id }) => id === personId);
  const { houseUnits } = await sightOf(ctx);
  return {
    personId,
    isListed: own !== undefined && !own.isRegistered,
    isOverseer,
    isAttendee: own?.isConfirmed ?? false,
    isRegistered: own?.isRegistered ?? false,
    isOrganiser: await selectIsOrganiser(ctx.db, sharing.id, personId),
    isOfHouse: houseUnits.includes(sharing.unitId)
  };
}

/** The same, loading who was named. */
export const standingAt = async (ctx: Ctx, sharing: Sharing): Promise<SessionStanding> =>
  sharingStandingOf(ctx, sharing, await selectListeners(ctx.db, sharing.id));

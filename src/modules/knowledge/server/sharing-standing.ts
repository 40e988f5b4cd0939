// How the person who acts is related to a sharing session: what its policy asks.
import { holdsOver } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { SharingStanding } from '../policy.ts';
import type { Sharing } from '../types.ts';
import { signedIn } from './signed-in.ts';
import { selectAncestors } from './store-people.ts';
import { selectIsLeader, selectListeners } from './store-sharing.ts';

/** The actor's standing at a session today, given who was named for it. */
export async function sharingStandingOf(
  ctx: Ctx,
  sharing: Sharing,
  listeners: readonly { id: number }[]
): Promise<SharingStanding> {
  const personId = signedIn(ctx);
  const day = today(ctx);
  const people = [personId, ...ctx.actor.standsInFor];
  const isOverseer =
    (await selectIsLeader(ctx.db, sharing, { people, day })) ||
    holdsOver(ctx.actor, 'knowledge.steward', await selectAncestors(ctx.db, sharing.unitId, day));
  return { personId, isListed: listeners.some(({ id }) => id === personId), isOverseer };
}

/** The same, loading who was named. */
export const standingAt = async (ctx: Ctx, sharing: Sharing): Promise<SharingStanding> =>
  sharingStandingOf(ctx, sharing, await selectListeners(ctx.db, sharing.id));

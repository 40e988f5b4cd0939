// How the actor stands to a move, and the move itself for whom it exists.
import { holdsOver } from '#platform/actor.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Tx } from '#platform/server/database.ts';
import { maySee } from '../policy.ts';
import type { Move, Standing } from '../types.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { lockMove, selectMove } from './store.ts';
import { selectLine } from './store-places.ts';

/** How the actor stands to a move out of a unit; the mover is neither leader nor officer of the own move. */
export async function standingTo(
  ctx: Ctx,
  move: { personId: number; unitId: number; successorId: number | null }
): Promise<Standing> {
  const me = signedIn(ctx);
  const isMover = me === move.personId;
  const posts = carried(ctx).filter((id) => id !== move.personId);
  const { above, isLeader } = await selectLine(ctx.db, { unitId: move.unitId, carried: posts, day: today(ctx) });
  const isSteward = holdsOver(ctx.actor, 'knowledge.steward', above);
  return {
    isMover,
    isSuccessor: me === move.successorId,
    isLeader: !isMover && isLeader,
    isSteward: !isMover && isSteward
  };
}

/** The move with how the actor stands to it; for whom it does not exist it is not found. */
export async function seenMove(ctx: Ctx, id: number): Promise<{ move: Move; standing: Standing }> {
  const move = await selectMove(ctx.db, id);
  const standing = await standingTo(ctx, move);
  return maySee(standing) ? { move, standing } : notFound('move');
}

/** The same, held against every other writer. */
export async function lockSeen(ctx: Ctx, tx: Tx, id: number): Promise<{ move: Move; standing: Standing }> {
  const move = await lockMove(tx, id);
  const standing = await standingTo(within(ctx, tx), move);
  return maySee(standing) ? { move, standing } : notFound('move');
}

// Which hand-overs the reader may open: what stands behind a number shows its record as far as its page would.
import type { Ctx } from '#platform/server/context.ts';
import { refusalOf } from '#platform/server/errors.ts';
import { seenMove } from './standing.ts';

/** Those of these hand-overs that exist for the actor. */
export async function openSeenMoves(ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> {
  const seen = await Promise.all(
    [...new Set(ids)].map((id) =>
      seenMove(ctx, id).then(
        () => [{ id }],
        (error: unknown) => {
          if (refusalOf(error) === 'not-found') return [];
          throw error;
        }
      )
    )
  );
  return seen.flat();
}

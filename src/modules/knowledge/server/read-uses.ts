// What a person keeps of assets: marks, own uses in the work, and for what others used the own assets.
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { sightOf } from './store-sight.ts';
import { markUsesSeen, selectBookmarks, selectThanks, selectUsesBy, type Marked, type UseLine } from './store-uses.ts';

export type { Marked, UseLine };
export type OwnKnowledge = { marks: Marked[]; uses: UseLine[]; thanks: (UseLine & { isNew: boolean })[] };

/** Marks, uses and thanks of the reader; what is new among the thanks is seen by it. */
export async function readOwnKnowledge(ctx: Ctx): Promise<OwnKnowledge> {
  const personId = signedIn(ctx);
  const sight = await sightOf(ctx);
  const [marks, uses, thanks] = await Promise.all([
    selectBookmarks(ctx.db, sight),
    selectUsesBy(ctx.db, sight),
    selectThanks(ctx.db, personId)
  ]);
  if (thanks.some(({ isNew }) => isNew)) await markUsesSeen(ctx.db, personId, ctx.now);
  return { marks, uses, thanks };
}

// What a person keeps of assets: marks, own uses in the work, what others brought in for her, for what they used hers.
import type { Ctx } from '#platform/server/context.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { markBroughtSeen, selectBrought, type BroughtDraft } from './store-brought.ts';
import { sightOf } from './store-sight.ts';
import { markUsesSeen, selectBookmarks, selectThanks, selectUsesBy, type Marked, type UseLine } from './store-uses.ts';

export type { BroughtDraft, Marked, UseLine };
export type OwnKnowledge = {
  marks: Marked[];
  uses: UseLine[];
  thanks: (UseLine & { isNew: boolean })[];
  brought: BroughtDraft[];
};

/** Marks, uses, thanks and what was brought in for the reader; what is new among it is seen by it. */
export async function readOwnKnowledge(ctx: Ctx): Promise<OwnKnowledge> {
  const personId = signedIn(ctx);
  const sight = await sightOf(ctx);
  const [marks, uses, thanks, brought] = await Promise.all([
    selectBookmarks(ctx.db, sight),
    selectUsesBy(ctx.db, sight),
    selectThanks(ctx.db, personId),
    selectBrought(ctx.db, personId)
  ]);
  if (thanks.some(({ isNew }) => isNew)) await markUsesSeen(ctx.db, personId, ctx.now);
  if (brought.some(({ isNew }) => isNew)) await markBroughtSeen(ctx.db, personId, ctx.now);
  return { marks, uses, thanks, brought };
}

// The list of communities around the reader.
import { today, type Ctx } from '#platform/server/context.ts';
import { shownState } from '../rules.ts';
import type { ListQuery, Show } from '../schema.ts';
import type { ShownState } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectLines, selectShowCounts } from './store-lists.ts';
import { selectVisible, type Line, type VisibleLine } from './store.ts';
import { sightOf } from './store-sight.ts';

export type CommunityLine = Line & { shown: ShownState };
export type CommunityList = { query: ListQuery; lines: CommunityLine[]; counts: Record<Show, number> };

/** One page of communities that exist for the reader, with how many fall under each choice. */
export async function listCommunities(ctx: Ctx, query: ListQuery): Promise<CommunityList> {
  signedIn(ctx);
  const sight = sightOf(ctx);
  const [lines, counts] = await Promise.all([
    selectLines(ctx.db, sight, query),
    selectShowCounts(ctx.db, sight, query.q)
  ]);
  return { query, counts, lines: lines.map((line) => ({ ...line, shown: shownState(line, today(ctx)) })) };
}

/** Which of these communities exist for the reader. */
export const visibleCommunities = (ctx: Ctx, ids: readonly number[]): Promise<VisibleLine[]> =>
  ctx.actor.personId === null || ids.length === 0 ? Promise.resolve([]) : selectVisible(ctx.db, sightOf(ctx), ids);

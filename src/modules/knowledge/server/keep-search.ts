// Searches that somebody keeps: saved, opened, put away, and counted every morning for what is new.
import { inTransaction } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { actorOfPerson } from '#modules/roles/server/index.ts';
import { asksSomething, mostSearches } from '../rules-sought.ts';
import { searchSchema, type AssetQuery } from '../schema.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { countNew } from './store-search.ts';
import { sightOf } from './store-sight.ts';
import {
  insertSaved,
  markLooked,
  removeSaved,
  selectSaved,
  selectSavedAfter,
  updateFoundNew,
  type SavedSearch
} from './store-sought.ts';

export type KeptSearch = Omit<SavedSearch, 'query'> & { query: AssetQuery };
const keptOf = (saved: SavedSearch): KeptSearch => ({ ...saved, query: searchSchema.parse(saved.query) });

/** Keeps a search under a name. */
export async function keepSearch(
  ctx: Ctx,
  { name, query }: { name: string; query: AssetQuery }
): Promise<Result<true, 'nothing-asked' | 'too-many-searches'>> {
  const personId = signedIn(ctx);
  if (!asksSomething(query)) return refused('nothing-asked');
  const { page: _page, ...asked } = query;
  return inTransaction(ctx.db, async (tx) => {
    if ((await selectSaved(tx, personId)).length >= mostSearches) return refused('too-many-searches');
    await insertSaved(tx, personId, { name, query: asked, at: ctx.now });
    return done(true);
  });
}

/** The searches that the reader keeps. */
export const keptSearches = async (ctx: Ctx): Promise<KeptSearch[]> =>
  (await selectSaved(ctx.db, signedIn(ctx))).map(keptOf);

/** Opens an own search; what was new is seen by it. */
export const openSearch = async (ctx: Ctx, id: number): Promise<KeptSearch> =>
  keptOf(await markLooked(ctx.db, { id, personId: signedIn(ctx), at: ctx.now }));

/** Puts an own search away. */
export async function dropSearch(ctx: Ctx, id: number): Promise<Result<true, 'gone'>> {
  const isRemoved = await removeSaved(ctx.db, { id, personId: signedIn(ctx), at: ctx.now });
  return isRemoved ? done(true) : refused('gone');
}

/** Counts for every kept search what its keeper may see that came since she looked; gives how many have something new. */
export async function countKeptSearches(ctx: Ctx): Promise<number> {
  let withNews = 0;
  for (let after = 0; ;) {
    const batch = await selectSavedAfter(ctx.db, after);
    const last = batch.at(-1);
    if (!last) return withNews;
    for (const { id, personId, query, seenAt } of batch) {
      const reader = { ...ctx, actor: await actorOfPerson(ctx.db, personId, ctx.now) };
      const search = { sight: await sightOf(reader), day: today(ctx), query: searchSchema.parse(query), words: '' };
      const found = await countNew(ctx.db, search, seenAt);
      await updateFoundNew(ctx.db, id, found);
      if (found > 0) withNews++;
    }
    after = last.id;
  }
}

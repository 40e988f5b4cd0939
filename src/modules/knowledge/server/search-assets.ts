// Searches assets: words first; when none is found as typed, titles that resemble it.
import { visitor } from '#platform/actor.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import {
  eachOnce,
  everyChoice,
  facetsOf,
  mostCounted,
  mostWeighed,
  pageOf,
  piecesOf,
  type Facets,
  type Found
} from '../rules-search.ts';
import type { AssetQuery } from '../schema.ts';
import type { Piece } from '../types.ts';
import { sightOf } from './store-sight.ts';
import {
  selectByFit,
  selectHits,
  selectLikely,
  selectListed,
  selectResembling,
  selectSorted,
  tuneForWords,
  type Hit,
  type Search
} from './store-search.ts';

export type AssetHit = Omit<Hit, 'title' | 'snippet'> & { title: Piece[]; snippet: Piece[] };
/** Words found as typed, titles that only resemble them, or a search given up because it would have taken too long. */
export type Manner = 'found' | 'resembling' | 'too-broad';
export type AssetList = {
  query: AssetQuery;
  total: number;
  /** There are more than `total`: only so many are counted. */
  isMore: boolean;
  manner: Manner;
  facets: Facets;
  hits: AssetHit[];
};

/** What was found: all of it in order, and the ids on the page asked for. */
type Look = { manner: Manner; found: Found[]; page: number[] };
const ids = (found: readonly Found[]): number[] => found.map(({ id }) => id);
const inOrder = (found: Found[], search: Search, manner: Manner = 'found'): Look => ({
  manner,
  found,
  page: pageOf(ids(found), search.query.page)
});

/** By fit: the likeliest are weighed by their whole text, the rest follows as found. */
async function lookByFit(db: Db, search: Search): Promise<Look> {
  const found = eachOnce(await selectLikely(db, search));
  const all = ids(found);
  const first = await selectByFit(db, all.slice(0, mostWeighed), search.query);
  return { manner: 'found', found, page: pageOf([...first, ...all.slice(mostWeighed)], search.query.page) };
}

async function lookForWords(db: Db, search: Search): Promise<Look> {
  const { q, sort = 'relevance' } = search.query;
  const look = sort === 'relevance' ? await lookByFit(db, search) : inOrder(await selectSorted(db, search), search);
  if (look.found.length > 0 || q.length < 3) return look;
  return inOrder(await selectResembling(db, search), search, 'resembling');
}

const isTimeout = (error: unknown): boolean => (error as { code?: string } | null)?.code === '57014';

async function look(db: Db, search: Search): Promise<Look> {
  if (search.query.q === '') return inOrder(await selectListed(db, search), search);
  try {
    return await inTransaction(db, async (tx) => {
      await tuneForWords(tx);
      return lookForWords(tx, search);
    });
  } catch (error) {
    if (isTimeout(error)) return { manner: 'too-broad', found: [], page: [] };
    throw error;
  }
}

/** The assets that this reader may know of and that the query asks for. */
export async function searchAssets(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  const search = { sight: await sightOf(ctx), day: today(ctx), query };
  const { manner, found, page } = await look(ctx.db, search);
  const hits = page.length === 0 ? [] : await selectHits(ctx.db, page, search);
  const isMore = found.length > mostCounted;
  const facets = facetsOf(found.slice(0, mostCounted));
  return {
    query,
    total: Math.min(found.length, mostCounted),
    isMore,
    manner,
    facets: isMore ? everyChoice(facets, search.day) : facets,
    hits: hits.map((hit) => ({ ...hit, title: piecesOf(hit.title), snippet: piecesOf(hit.snippet) }))
  };
}

/** The level-4 assets, for everybody: what the public library shows. */
export async function searchLibrary(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  return searchAssets({ ...ctx, actor: visitor }, { ...query, level: 4, mine: false, state: 'published' });
}

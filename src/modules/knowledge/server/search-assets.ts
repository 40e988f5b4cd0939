// Searches assets: words first; when none is found as typed, titles that resemble it.
import { sql } from 'kysely';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { AssetQuery } from '../schema.ts';
import type { Piece } from '../types.ts';
import { sightOf } from './store-sight.ts';
import { countHits, mostCounted, pageLength, selectHits, type Facets, type Hit, type Search } from './store-search.ts';

export type AssetHit = Omit<Hit, 'title' | 'snippet'> & { title: Piece[]; snippet: Piece[] };
export type AssetList = {
  query: AssetQuery;
  total: number;
  /** There are more than `total`: only so many are counted. */
  isMore: boolean;
  /** Nothing was found as typed: these titles resemble it. */
  isTypo: boolean;
  pages: number;
  facets: Facets;
  hits: AssetHit[];
};

/** Text with marks, as pieces to show: `Kas \u0001bank\u0002` → `[{ text: 'Kas ' }, { text: 'bank', isFound }]`. */
export function piecesOf(marked: string): Piece[] {
  const parts = marked.split(/[\u0001\u0002]/); // eslint-disable-line no-control-regex -- our own marks
  return parts.map((text, at) => ({ text, isFound: at % 2 === 1 })).filter(({ text }) => text !== '');
}

async function look(db: Db, search: Search, isTypo: boolean): Promise<AssetList> {
  const { total, facets } = await countHits(db, search, isTypo);
  const counted = Math.min(total, mostCounted);
  const hits = total === 0 ? [] : await selectHits(db, search, isTypo);
  return {
    query: search.query,
    total: counted,
    isMore: total > mostCounted,
    isTypo,
    pages: Math.max(1, Math.ceil(counted / pageLength)),
    facets,
    hits: hits.map((hit) => ({ ...hit, title: piecesOf(hit.title), snippet: piecesOf(hit.snippet) }))
  };
}

/** Resemblance from 0.5 on: `anggran` finds `anggaran`. */
const lookAlike = (db: Db, search: Search): Promise<AssetList> =>
  inTransaction(db, async (tx) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`.execute(tx);
    return look(tx, search, true);
  });

/** The assets that this reader may know of and that the query asks for. */
export async function searchAssets(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  const search = { sight: await sightOf(ctx), day: today(ctx), query };
  const found = await look(ctx.db, search, false);
  const isWorthAGuess = query.q.length >= 3 && found.total === 0;
  return isWorthAGuess ? lookAlike(ctx.db, search) : found;
}

/** The level-4 assets, for everybody: what the public library shows. */
export async function searchLibrary(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  return searchAssets(ctx, { ...query, level: 4, mine: false, state: 'published' });
}

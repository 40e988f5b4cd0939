// Searches assets: words first; when none or few are found as typed, titles that resemble them and the words perhaps meant.
import { visibleCommunities } from '#modules/communities/server/index.ts';
import { partsUnder, unitOfCode, type UnitChart } from '#platform/unit-chart.ts';
import { unitChart } from '#modules/people/server/index.ts';
import { visitor } from '#platform/actor.ts';
import type { Db } from '#platform/server/database.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { recentByDatabase } from '#platform/server/recent.ts';
import {
  everyChoice,
  facetsOf,
  mostAskedOf,
  mostCounted,
  mostFrequent,
  pageOf,
  piecesOf,
  smallSite,
  type Facets,
  type Found
} from '../rules-search.ts';
import { fewHits, meant } from '../rules-meant.ts';
import { searchSchema, type AssetQuery } from '../schema.ts';
import type { Piece } from '../types.ts';
import { sightOf } from './store-sight.ts';
import { selectHits, selectKnowing, type Hit, type Knowing } from './store-hits.ts';
import {
  countAssets,
  readWords,
  selectByFit,
  selectLikeliest,
  selectListed,
  selectResembling,
  selectSorted,
  type Listed,
  type Search
} from './store-search.ts';

export type { Knowing };
export type AssetHit = Omit<Hit, 'title' | 'snippet' | 'unitId'> & {
  title: Piece[];
  snippet: Piece[];
  unitCode: string;
  unitName: string;
};
/** Words found as typed, titles that only resemble them, or a search given up because it would have taken too long. */
export type Manner = 'found' | 'resembling' | 'too-broad';
/** Something to narrow the list by that has a name of its own. */
export type Choice = { key: string; name: string; count: number };
export type AssetList = {
  query: AssetQuery;
  total: number;
  /** There are more than `total`: only so many are counted. */
  isMore: boolean;
  manner: Manner;
  /** What was perhaps meant; found in titles that the reader may see. */
  meant: string | undefined;
  facets: Omit<Facets, 'unitIds' | 'communityIds'>;
  units: Choice[];
  /** The name of the unit asked for. */
  unitName: string;
  communities: Choice[];
  /** Who knows of what was looked for; nobody in the public library. */
  knowing: Knowing[];
  hits: AssetHit[];
};

/** What was found, in order, and how. */
type Look = { manner: Manner; found: Found[]; words: string; meant?: string | undefined };

const ways = {
  relevance: selectByFit,
  uses: selectLikeliest,
  fresh: selectLikeliest,
  newest: selectSorted,
  title: selectSorted
};

async function lookForWords(db: Db, search: Listed): Promise<Look> {
  const { q, sort = 'relevance' } = search.query;
  const { words } = search;
  const find = ways[sort];
  const found = words === '' ? [] : await find(db, search);
  if (found.length >= fewHits || q.length < 3) return { manner: 'found', found, words };
  const alike = await selectResembling(db, search);
  const proposal = meant(q, alike.titles);
  return found.length > 0
    ? { manner: 'found', found, words, meant: proposal }
    : { manner: 'resembling', found: alike.found, words, meant: proposal };
}

const isTimeout = (error: unknown): boolean => (error as { code?: string } | null)?.code === '57014';

async function look(db: Db, search: Omit<Listed, 'words'>): Promise<Look> {
  const none = { ...search, words: '' };
  if (search.query.q === '') return { manner: 'found', found: await selectListed(db, none), words: '' };
  try {
    return await lookForWords(db, { ...search, words: await readWords(db, search.query.q) });
  } catch (error) {
    if (isTimeout(error)) return { manner: 'too-broad', found: [], words: '' };
    throw error;
  }
}

/** The parts of the ministry, or of the unit asked for, under which the found assets lie, the fullest first. */
function unitChoices(chart: UnitChart, counts: Record<string, number>, under: string): Choice[] {
  const parts = new Map(partsUnder(chart, under).map((part) => [part.id, part]));
  const choices = new Map<string, Choice>();
  for (const [id, count] of Object.entries(counts)) {
    const part = parts.get((chart.above.get(Number(id)) ?? []).find((up) => parts.has(up)) ?? 0);
    if (!part) continue;
    const choice = choices.get(part.code) ?? { key: part.code, name: part.name, count: 0 };
    choices.set(part.code, { ...choice, count: choice.count + count });
  }
  return [...choices.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, mostChoices);
}

/** How many named choices stand beside a list. */
const mostChoices = 8;

/** The communities that the found assets came out of, as far as the reader may know of them. */
async function communityChoices(ctx: Ctx, counts: Record<string, number>): Promise<Choice[]> {
  const frequent = mostFrequent(counts, mostChoices);
  if (ctx.actor.personId === null || frequent.length === 0) return [];
  const seen = await visibleCommunities(
    ctx,
    frequent.map(([id]) => Number(id))
  );
  return frequent.flatMap(([key, count]) => {
    const name = seen.find(({ id }) => id === Number(key))?.name;
    return name === undefined ? [] : [{ key, name, count }];
  });
}

type Beside = { found: Found[]; facets: Facets; chart: UnitChart };

/** What stands beside the list: units and communities by name with their counts, and who knows. */
async function beside(ctx: Ctx, search: Search, { found, facets, chart }: Beside) {
  const { unitIds, communityIds } = facets;
  const { query } = search;
  const asksWho = query.q !== '' && query.page === 1 && !query.mine && search.sight.personId !== null;
  const first = found.slice(0, mostAskedOf).map(({ id }) => id);
  const [communities, knowing] = await Promise.all([
    communityChoices(ctx, communityIds),
    asksWho && first.length > 0 ? selectKnowing(ctx.db, first, search) : []
  ]);
  return {
    units: unitChoices(chart, unitIds, query.unit),
    unitName: (query.unit !== '' && unitOfCode(chart, query.unit)?.name) || query.unit,
    communities,
    knowing
  };
}

const asShown = (hits: readonly Hit[], { units }: UnitChart): AssetHit[] =>
  hits.map(({ unitId, ...hit }) => {
    const unit = units.get(unitId);
    const place = { unitCode: unit?.code ?? '', unitName: unit?.name ?? '' };
    return { ...hit, ...place, title: piecesOf(hit.title), snippet: piecesOf(hit.snippet) };
  });

const sizes = recentByDatabase<'assets', number>({ milliseconds: 60_000, most: 1 });

async function searchOf(ctx: Ctx, query: AssetQuery): Promise<Omit<Listed, 'words'>> {
  const size = sizes.of(ctx.db, 'assets', () => countAssets(ctx.db, smallSite + 1));
  const [sight, assets] = await Promise.all([sightOf(ctx), size]);
  return { sight, day: today(ctx), query, most: mostCounted(assets) };
}

/** The assets that this reader may know of and that the query asks for. */
export async function searchAssets(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  const search = await searchOf(ctx, query);
  const { manner, found: all, words, meant: proposal } = await look(ctx.db, search);
  const found = all.slice(0, search.most);
  const page = pageOf(
    found.map(({ id }) => id),
    query.page
  );
  const every = facetsOf(found);
  const chart = await unitChart(ctx);
  const [hits, more] = await Promise.all([
    page.length === 0 ? [] : selectHits(ctx.db, page, words),
    beside(ctx, { ...search, words }, { found, facets: every, chart })
  ]);
  const isMore = all.length > search.most;
  const { unitIds: _units, communityIds: _communities, ...facets } = every;
  return {
    query,
    total: found.length,
    isMore,
    manner,
    meant: proposal,
    facets: isMore ? { ...facets, ...everyChoice(facets, search.day) } : facets,
    ...more,
    hits: asShown(hits, chart)
  };
}

/** The likeliest assets that this reader may know of, as suggestions beside other work: nobody searched, so nothing is noted. */
export async function assetsLike(ctx: Ctx, typed: string): Promise<AssetHit[]> {
  const query = searchSchema.parse({ q: typed });
  const search = await searchOf(ctx, query);
  const { found, words } = await look(ctx.db, search);
  const page = pageOf(
    found.map(({ id }) => id),
    1
  );
  const hits = page.length === 0 ? [] : await selectHits(ctx.db, page, words);
  return asShown(hits, await unitChart(ctx));
}

/** The level-4 assets, for everybody: what the public library shows. */
export async function searchLibrary(ctx: Ctx, query: AssetQuery): Promise<AssetList> {
  return searchAssets({ ...ctx, actor: visitor }, { ...query, level: 4, mine: false, state: 'published' });
}

// Collections as pages read them: the list of a unit or of all, and one with the assets that its reader may open.
import { today, type Ctx } from '#platform/server/context.ts';
import { assetsLike, seenAssets, type AssetHit } from '#modules/knowledge/server/index.ts';
import { mayFill } from '../policy-needs.ts';
import type { CollectionQuery } from '../schema-needs.ts';
import type { Collection, CollectionLine } from '../types-needs.ts';
import { unitAsked } from './read-board.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import type { UnitName } from './store-board.ts';
import {
  countCollections,
  selectCollected,
  selectCollection,
  selectCollections,
  type CollectedAsset
} from './store-collections.ts';
import { unitStanding } from './unit-standing.ts';

export const collectionsLength = 50;

export type CollectionList = {
  query: CollectionQuery;
  /** Null where those of all units are asked for. */
  unit: UnitName | null;
  units: UnitName[];
  total: number;
  lines: CollectionLine[];
};

/** Collections as the query asks: of a unit and those below, or all. */
export async function listCollections(ctx: Ctx, query: CollectionQuery): Promise<CollectionList> {
  const { unit, units } = await unitAsked(ctx, query.unit);
  const isAll = query.unit === '';
  const asked = { unitId: isAll ? null : unit.id, q: query.q, day: today(ctx), seen: await seenAssets(ctx) };
  const page = { limit: collectionsLength, offset: (query.page - 1) * collectionsLength };
  const [total, lines] = await Promise.all([countCollections(ctx.db, asked), selectCollections(ctx.db, asked, page)]);
  return { query, unit: isAll ? null : unit, units, total, lines };
}

export type CollectionView = {
  collection: Collection;
  mayFill: boolean;
  assets: CollectedAsset[];
  suggestions: AssetHit[];
};

/** One collection; whoever fills it finds assets by words. */
export async function getCollection(ctx: Ctx, id: number, words: string): Promise<CollectionView> {
  const me = signedIn(ctx);
  const collection = await selectCollection(ctx.db, id, today(ctx));
  const isFiller = collection.closedAt === null && mayFill(await unitStanding(ctx, collection.unitId), collection, me);
  const assets = await selectCollected(ctx.db, { id, seen: await seenAssets(ctx), day: today(ctx) });
  const found = isFiller && words !== '' ? await assetsLike(ctx, words) : [];
  const suggestions = found.filter((hit) => !assets.some((asset) => asset.id === hit.id)).slice(0, 8);
  return { collection, mayFill: isFiller, assets, suggestions };
}

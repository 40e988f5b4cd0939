// Links within a text that cannot be opened, for who writes it: told by what that person may open, never by what is there.
import { today, type Ctx } from '#platform/server/context.ts';
import { visibleCommunities } from '#modules/communities/server/index.ts';
import { assetCards, filesThere, placesOf } from '#modules/knowledge/server/index.ts';
import type { Level } from '#modules/knowledge/types.ts';
import { placeOf, tellOf, type Astray, type Door, type Numbered, type Place } from '../rules-places.ts';
import { selectThere } from './store-places.ts';

/** A link of a text with what is told of it. */
export type AstrayPlace = { address: string; why: Astray };
type Found = { isOpen: boolean; widest: number };

/** The numbers of one kind among the places. */
export const idsOf = (places: readonly Place[], kind: Numbered): number[] =>
  places.flatMap((place) => (place.kind === kind ? [place.id] : []));

/** What is asked of the database for these places: all that everybody who signed in may open. */
export const soughtBy = (places: readonly Place[]) => ({
  codes: places.flatMap((place) => (place.kind === 'unit' ? [place.code] : [])),
  documents: idsOf(places, 'document'),
  groups: idsOf(places, 'group'),
  collections: idsOf(places, 'collection')
});

/** What the actor can open of these places; of an asset its level, of a draft nobody else. */
async function openTo(ctx: Ctx, places: readonly Place[]): Promise<(place: Place) => Found> {
  const files = places.filter((place) => place.kind === 'file');
  const assetIds = [...idsOf(places, 'asset'), ...idsOf(places, 'library'), ...files.map(({ assetId }) => assetId)];
  const cards = new Map((await assetCards(ctx, assetIds)).map((card) => [card.id, card]));
  const communities = new Set((await visibleCommunities(ctx, idsOf(places, 'community'))).map(({ id }) => id));
  const there = await selectThere(ctx.db, soughtBy(places), today(ctx));
  const standing = await filesThere(ctx, files.map(({ assetId, id }) => ({ assetId, fileId: id }))); // prettier-ignore
  const ofAsset = (id: number): Found => {
    const card = cards.get(id);
    return { isOpen: card !== undefined, widest: card?.state === 'published' ? card.level : 0 };
  };
  return (place) => {
    if (place.kind === 'page') return { isOpen: true, widest: 4 };
    if (place.kind === 'asset') return ofAsset(place.id);
    if (place.kind === 'library') return { isOpen: ofAsset(place.id).widest === 4, widest: 4 };
    if (place.kind === 'community') return { isOpen: communities.has(place.id), widest: 3 };
    if (place.kind === 'unit') return { isOpen: there.has(`unit ${place.code}`), widest: 3 };
    if (place.kind !== 'file') return { isOpen: there.has(`${place.kind} ${place.id}`), widest: 3 };
    const isThere = standing.some(({ assetId, fileId }) => assetId === place.assetId && fileId === place.id);
    return { isOpen: isThere, widest: ofAsset(place.assetId).widest };
  };
}

/** Links of an asset's text that its author cannot open, or that not all its readers can; `door` knows the pages. */
export async function placesAstray(
  ctx: Ctx,
  asset: { id: number; level: Level; state: string; astray: readonly { id: number }[] },
  door: Door
): Promise<AstrayPlace[]> {
  const addresses = await placesOf(ctx, asset.id);
  if (addresses.length === 0) return [];
  const places = addresses.map((address) => ({ address, place: placeOf(address, asset.id) }));
  const found = await openTo(ctx, places.map(({ place }) => place)); // prettier-ignore
  return places.flatMap(({ address, place }) => {
    if (place.kind === 'asset' && asset.astray.some(({ id }) => id === place.id)) return [];
    if (place.kind === 'file' && place.assetId === asset.id)
      return found(place).isOpen ? [] : [{ address, why: 'unopened' as const }];
    const entry = door(address);
    const { isOpen, widest } = found(place);
    const why = tellOf(asset.level, {
      isOpen: entry.isThere && entry.mayEnter && isOpen,
      widest: Math.min(entry.widest, widest)
    });
    return why === null ? [] : [{ address, why }];
  });
}

// Links within a text that cannot be opened, for who writes it: told by what that person may open, never by what is there.
import { today, type Ctx } from '#platform/server/context.ts';
import { visibleCommunities } from '#modules/communities/server/index.ts';
import { assetCards, circlesOf, filesThere, placesOf, readersOf } from '#modules/knowledge/server/index.ts';
import type { Circle, Level } from '#modules/knowledge/types.ts';
import { placeOf, tellOf, type Astray, type Door, type Numbered, type Place } from '../rules-places.ts';
import { selectThere } from './store-places.ts';

/** A link of a text with what is told of it. */
export type AstrayPlace = { address: string; why: Astray };
type Found = { isOpen: boolean; circle: Circle };
const ofLevel = (widest: 3 | 4): Circle => ({ kind: 'level', widest });

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

/** What the actor can open of these places, and to whom else each opens; of a draft or a proposal hardly anybody. */
async function openTo(ctx: Ctx, places: readonly Place[]): Promise<(place: Place) => Found> {
  const files = places.filter((place) => place.kind === 'file');
  const assetIds = [...idsOf(places, 'asset'), ...idsOf(places, 'library'), ...files.map(({ assetId }) => assetId)];
  const circles = await circlesOf(ctx, await assetCards(ctx, assetIds));
  const communities = new Map(
    (await visibleCommunities(ctx, idsOf(places, 'community'))).map((each) => [each.id, joining(each)])
  );
  const there = await selectThere(ctx.db, soughtBy(places), today(ctx));
  const standing = await filesThere(ctx, files.map(({ assetId, id }) => ({ assetId, fileId: id }))); // prettier-ignore
  const known = (circle: Circle | undefined): Found => ({
    isOpen: circle !== undefined,
    circle: circle ?? { kind: 'few' }
  });
  const ofAsset = (id: number): Found => known(circles.get(id));
  const isPublic = ({ circle }: Found) => circle.kind === 'level' && circle.widest === 4;
  return (place) => {
    if (place.kind === 'page') return { isOpen: true, circle: ofLevel(4) };
    if (place.kind === 'asset') return ofAsset(place.id);
    if (place.kind === 'library') return { isOpen: isPublic(ofAsset(place.id)), circle: ofLevel(4) };
    if (place.kind === 'community') return known(communities.get(place.id));
    if (place.kind === 'unit') return { isOpen: there.has(`unit ${place.code}`), circle: ofLevel(3) };
    if (place.kind !== 'file') return { isOpen: there.has(`${place.kind} ${place.id}`), circle: ofLevel(3) };
    const isThere = standing.some(({ assetId, fileId }) => assetId === place.assetId && fileId === place.id);
    return { isOpen: isThere, circle: ofAsset(place.assetId).circle };
  };
}

/** To whom a community opens: where its people may join, once it began. */
function joining({ state, openToId }: { state: string; openToId: number | null }): Circle {
  if (state !== 'active' && state !== 'closed') return { kind: 'few' };
  return openToId === null ? ofLevel(3) : { kind: 'unit', unitId: openToId };
}

/** Links of an asset's text that its author cannot open, or that not all its readers can; `door` knows the pages. */
export async function placesAstray(
  ctx: Ctx,
  asset: { id: number; unitId: number; level: Level; state: string; astray: readonly { id: number }[] },
  door: Door
): Promise<AstrayPlace[]> {
  const addresses = await placesOf(ctx, asset.id);
  if (addresses.length === 0) return [];
  const places = addresses.map((address) => ({ address, place: placeOf(address, asset.id) }));
  const found = await openTo(ctx, places.map(({ place }) => place)); // prettier-ignore
  const readers = await readersOf(ctx, asset);
  return places.flatMap(({ address, place }) => {
    if (place.kind === 'asset' && asset.astray.some(({ id }) => id === place.id)) return [];
    if (place.kind === 'file' && place.assetId === asset.id)
      return found(place).isOpen ? [] : [{ address, why: 'unopened' as const }];
    const entry = door(address);
    const { isOpen, circle } = found(place);
    const why = tellOf(readers, {
      isOpen: entry.isThere && entry.mayEnter && isOpen,
      ...{ circle, widest: entry.widest }
    });
    return why === null ? [] : [{ address, why }];
  });
}

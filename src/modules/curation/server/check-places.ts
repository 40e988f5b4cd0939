// At night the links within texts are looked at: what leads to nothing that anybody could open is dead, whoever reads.
import { today, type Ctx } from '#platform/server/context.ts';
import { notePlaces, placesAfter } from '#modules/knowledge/server/index.ts';
import { placeOf, type Place } from '../rules-places.ts';
import { idsOf, soughtBy } from './see-places.ts';
import { selectFallen, selectThere } from './store-places.ts';

const page = 1_000;

/** What is dead for everybody: of what only some may open nothing is said, or a number would tell that it is there. */
async function deadAmong(ctx: Ctx, places: readonly Place[]): Promise<(place: Place) => boolean> {
  const there = await selectThere(ctx.db, soughtBy(places), today(ctx));
  const assets = places.flatMap((place) => (place.kind === 'file' ? [place.assetId] : []));
  const fallen = await selectFallen(ctx.db, [...idsOf(places, 'asset'), ...idsOf(places, 'library'), ...assets]);
  return (place) => {
    if (place.kind === 'page' || place.kind === 'community') return false;
    if (place.kind === 'asset' || place.kind === 'library') return fallen.has(place.id);
    if (place.kind === 'file') return fallen.has(place.assetId);
    return !there.has(place.kind === 'unit' ? `unit ${place.code}` : `${place.kind} ${place.id}`);
  };
}

/** Looks at every link within this site once; `isPage` knows its pages. Gives how many were looked at. */
export async function checkPlaces(ctx: Ctx, isPage: (address: string) => boolean): Promise<number> {
  let looked = 0;
  for (let after = ''; ;) {
    const addresses = await placesAfter(ctx, after, page);
    const places = new Map(addresses.map((address) => [address, placeOf(address, 0)]));
    const isDead = await deadAmong(ctx, [...places.values()]);
    const dead = [...places]
      .filter(([address, place]) => !isPage(address) || isDead(place))
      .map(([address]) => address);
    await notePlaces(ctx, { dead, there: addresses.filter((address) => !dead.includes(address)) });
    looked += addresses.length;
    if (addresses.length < page) return looked;
    after = addresses.at(-1) ?? '';
  }
}

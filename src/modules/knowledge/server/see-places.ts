// Where texts lead within the site, for who looks after them (curation): which places, which files, what was found.
import { today, type Ctx } from '#platform/server/context.ts';
import {
  selectFilesThere,
  selectPlaces,
  selectPlacesAfter,
  updateOwnFiles,
  updatePlaces,
  type FileKey
} from './store-places.ts';
import { sightOf } from './store-sight.ts';

export type { FileKey } from './store-places.ts';

/** Where the text of an asset leads within the site; the asset is one that the actor may open. */
export const placesOf = (ctx: Ctx, assetId: number): Promise<string[]> => selectPlaces(ctx.db, assetId);

/** Which of these files stand at their assets, as far as the actor may open those. */
export const filesThere = async (ctx: Ctx, keys: readonly FileKey[]): Promise<FileKey[]> =>
  keys.length === 0 ? [] : selectFilesThere(ctx.db, await sightOf(ctx), keys);

/** The places to which published texts lead, a page after another by their addresses. */
export const placesAfter = (ctx: Ctx, after: string, most: number): Promise<string[]> =>
  selectPlacesAfter(ctx.db, after, most);

/** Notes which places are dead and which are there; files of the assets themselves are looked at on the way. */
export async function notePlaces(
  ctx: Ctx,
  found: { dead: readonly string[]; there: readonly string[] }
): Promise<void> {
  await updatePlaces(ctx.db, found, today(ctx));
  await updateOwnFiles(ctx.db, today(ctx));
}

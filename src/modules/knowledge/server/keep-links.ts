// A text was saved: where it leads is kept, so that it is found from there and told when it leads nowhere.
import type { Tx } from '#platform/server/database.ts';
import { linkedAssets, linkedPlaces } from '../rules-markdown.ts';
import { replaceLinks, replacePlaces } from './store-links.ts';

/** Keeps which assets the text of an asset leads to, and which other places of this site. */
export async function keepLinks(tx: Tx, assetId: number, body: string): Promise<void> {
  await replaceLinks(tx, assetId, linkedAssets(body));
  await replacePlaces(tx, assetId, linkedPlaces(body));
}

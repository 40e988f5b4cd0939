// What took the place of an asset, as curation found it: kept here too, so that a search need ask nobody else.
import type { Tx } from '#platform/server/database.ts';
import { updateNewer } from './store-settled.ts';

/** Notes the asset that took the place of one, or that none does any more; in the transaction of the caller, who judged it. */
export const noteNewer = (tx: Tx, assetId: number, newerId: number | null): Promise<void> =>
  updateNewer(tx, assetId, newerId);

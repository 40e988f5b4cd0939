// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankWords, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in offers, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks why a person applied and why she declined. Offers belong to their unit; states, decisions with their reasons and
 * the steps stay under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankWords(tx, personId);

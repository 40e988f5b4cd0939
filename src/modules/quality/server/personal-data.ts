// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankWords, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in quality, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what a person wrote to a panel and how she explained a conflict. Votes and decisions with their reasons, seats and
 * documents stay under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankWords(tx, personId);

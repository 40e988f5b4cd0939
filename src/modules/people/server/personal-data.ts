// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankPerson, selectAllOf } from './store-personal.ts';

/** Everything the register keeps of a person, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what no duty keeps: the address, and assignments that were corrected. Name, number, assignments and levels are
 * the personnel record and stay under the archive duty; the index of past years stands on them.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankPerson(tx, personId);

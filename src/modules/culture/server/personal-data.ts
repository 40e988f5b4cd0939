// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { selectAllOf, takeBackOf } from './store-personal.ts';

/** Everything kept of a person in culture, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Takes back her votes, blanks what she brought to visions, and removes where she was only named. Ideas and answers were given to the unit and stay with the person's number alone, under the
 * archive duty; a question without a name cannot be found, so it cannot be erased.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => takeBackOf(tx, personId);

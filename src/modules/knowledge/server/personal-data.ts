// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { deleteNamings, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in knowledge, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Removes where a person was only named, and what was written of uses and sessions. Assets and their versions stay with the unit, which owns them; authorship,
 * confirmed attendance and the log of openings hold only the person's number and are kept under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => deleteNamings(tx, personId);

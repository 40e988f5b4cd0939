// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankNotes, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in curation, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Blanks what was written; decisions keep only the person's number under the archive duty. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankNotes(tx, personId);

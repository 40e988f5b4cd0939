// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankRecords, selectAllOf } from './store-personal.ts';

/** Everything kept of a person's training history, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Blanks certificate numbers and own words; trainings, hours and steps stay under the archive duty. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankRecords(tx, personId);

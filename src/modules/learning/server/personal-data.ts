// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankLearning, selectAllOf } from './store-personal.ts';

/** Everything kept of a person's learning, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what a person wrote about her learning; dates, states, minutes and decisions stay, since the index of past
 * years stands on them, and so do the steps, which are kept under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankLearning(tx, personId);

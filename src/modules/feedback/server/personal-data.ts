// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankWords, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in feedback, as plain rows by table; ratings and voices are nobody's. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Blanks minutes and notes; recommendations, plans and outcomes belong to the unit, decisions stay under the archive duty. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankWords(tx, personId);

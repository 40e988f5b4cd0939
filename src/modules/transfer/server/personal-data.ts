// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankAll, selectAllOf } from './store-personal.ts';

/** Everything kept of what came of a person's learning, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what a person wrote of her own work; dates, states, figures, decisions and steps stay under the archive duty, and
 * so does the text of an innovation, which belongs to its unit.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankAll(tx, personId);

// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankCoaching, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in coaching, as plain rows by table; what was said of others stays with them. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Blanks what a person wrote, and what was written of her alone. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankCoaching(tx, personId);

// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankPlans, selectAllOf } from './store-personal.ts';

/** Everything kept of a person's plans, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what a person wrote in her plans; dates, states and decisions stay, and so do the steps, which are kept under
 * the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankPlans(tx, personId);

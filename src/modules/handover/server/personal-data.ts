// One person's data in this module: what is handed out on request; what was handed over belongs to the unit.
import type { Db, Tx } from '#platform/server/database.ts';
import { selectAllOf } from './store-personal.ts';

/** Everything kept of a person in hand-over, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Nothing goes: what was written down for the successor is the unit's, and names its writer by number alone. */
export const erasePersonalData = (_tx: Tx, _personId: number): Promise<void> => Promise.resolve();

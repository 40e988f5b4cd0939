// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { endParts, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in governance, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Ends her parts in skill groups. Documents, appointments and acknowledgements are acts of office: they hold only the
 * person's number and stay under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => endParts(tx, personId);

// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { endMemberships, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in teams, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Ends her memberships. Teams and what was decided about them belong to their units and stay; they hold only the
 * person's number, under the archive duty.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => endMemberships(tx, personId);

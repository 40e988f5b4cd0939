// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { deleteNamings, endMemberships, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in communities, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Removes where a person was only named and ends her memberships. Posts, sessions and charters belong to the community
 * and stay; decisions, memberships and sure attendance hold only the person's number and stay under the archive duty.
 */
export async function erasePersonalData(tx: Tx, personId: number): Promise<void> {
  await deleteNamings(tx, personId);
  await endMemberships(tx, personId);
}

// One person's data in this module: what is handed out on request, and what is removed.
import type { Db, Tx } from '#platform/server/database.ts';
import { forgetPerson, selectAllOf } from './store-personal.ts';

/**
 * Everything kept of a person's account, sessions, roles and delegations, and what the trail says she did or had done to
 * her records, as plain rows; no secret or digest of one.
 */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Removes how a person came in (password, sessions, links, attempts), closes the account, and takes the reason out of
 * delegations. Who held which role, and who stood in for whom, stays: decisions stand on it; so does the sealed trail.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => forgetPerson(tx, personId);

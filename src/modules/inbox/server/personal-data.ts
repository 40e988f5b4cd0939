// One person's data in this module: the switch of the daily mail.
import type { Db, Tx } from '#platform/server/database.ts';
import { deleteDigest, selectOptionalDigest } from './store.ts';

/** Everything kept of a person, as plain rows by table. */
export const exportPersonalData = async (db: Db, personId: number): Promise<Record<string, unknown[]>> => ({
  'inbox.digest': [(await selectOptionalDigest(db, personId)) ?? []].flat()
});

/** Forgets the switch. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => deleteDigest(tx, personId);

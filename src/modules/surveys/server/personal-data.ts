// One person's data in this module: what is handed out on request, and what is forgotten.
import type { Db, Tx } from '#platform/server/database.ts';
import { deleteWords, selectAllOf } from './store-personal.ts';

/** Everything kept of a person's surveys, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Forgets what is kept with the person; answers that were counted lead back to nobody and stay. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => deleteWords(tx, personId);

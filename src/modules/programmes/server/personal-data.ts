// One person's data in this module: what is handed out on request.
import type { Db, Tx } from '#platform/server/database.ts';
import { selectAllOf } from './store-personal.ts';

/** What a person entered into the catalogue, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Nothing goes: a programme speaks of no person, and who entered it is kept by number alone, under the archive duty. */
export const erasePersonalData = async (_tx: Tx, _personId: number): Promise<void> => {};

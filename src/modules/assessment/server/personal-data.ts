// One person's data in this module: where the person was counted, and which rows of frozen evidence speak of them.
import type { Db } from '#platform/server/database.ts';
import { selectPersonalRows } from './store-person.ts';

/** Everything the assessment keeps of a person, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectPersonalRows(db, personId);

/**
 * Nothing is erased here: the headcount is rebuilt from the roster, and the evidence of a closed period holds only the
 * person's number and is kept unchanged under the archive duty.
 */
export const erasePersonalData = async (): Promise<void> => {};

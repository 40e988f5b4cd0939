// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankObjections, selectAllOf } from './store-personal.ts';

/** Everything kept of a person in the committee, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/**
 * Blanks what she objected to. Self-assessments, verdicts and decisions are acts of office: they hold only the person's
 * number and stay under the archive duty, since a closed year is proved by them.
 */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankObjections(tx, personId);

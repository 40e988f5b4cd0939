// One person's data in this module: what is handed out on request, and what is blanked.
import type { Db, Tx } from '#platform/server/database.ts';
import { blankTranscripts, selectAllOf } from './store.ts';

/** Everything kept of a person's transcripts, as plain rows by table. */
export const exportPersonalData = (db: Db, personId: number): Promise<Record<string, unknown[]>> =>
  selectAllOf(db, personId);

/** Blanks what transcripts say of a person; a paper in somebody's hand can still be told genuine by its digest. */
export const erasePersonalData = (tx: Tx, personId: number): Promise<void> => blankTranscripts(tx, personId);

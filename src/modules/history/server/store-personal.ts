// Statements that gather and blank one person's training history.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** The rows of a person in every table of the module. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const records = await sql`
    select * from history.record where person_id = ${personId} or settled_by = ${personId} order by id`.execute(db);
  const steps = await sql`
    select s.* from history.step s join history.record r on r.id = s.record_id
    where r.person_id = ${personId} or s.by_id = ${personId} order by s.id`.execute(db);
  const runs = await sql`select id, at from history.import_run where actor_id = ${personId} order by id`.execute(db);
  const uploads = await sql`
    select id, at, state from history.import_upload where actor_id = ${personId} order by id`.execute(db);
  return {
    'history.record': records.rows,
    'history.step': steps.rows,
    'history.import_run': runs.rows,
    'history.import_upload': uploads.rows
  };
}

/** Takes the certificate numbers and the own words from a person's records; what was attended stays with its hours. */
export async function blankRecords(tx: Tx, personId: number): Promise<void> {
  await sql`
    update history.record set certificate_no = '', own = own - 'title' where person_id = ${personId}`.execute(tx);
}

// Statements for the data of one person as a whole.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Everything kept of a person in this module, as plain rows by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const person = await sql`select * from people.person where id = ${personId}`.execute(db);
  const assignments =
    await sql`select * from people.assignment where person_id = ${personId} order by valid, id`.execute(db);
  const replaced = await sql`
    select * from people.replaced_assignment where (assignment ->> 'person_id')::bigint = ${personId} order by run_id
  `.execute(db);
  const levels = await sql`
    select * from people.competency_level where person_id = ${personId} order by competency_code, measured_on
  `.execute(db);
  const runs = await sql`select id, at from people.import_run where actor_id = ${personId} order by id`.execute(db);
  const uploads =
    await sql`select id, at, state from people.import_upload where actor_id = ${personId} order by id`.execute(db);
  return {
    'people.person': person.rows,
    'people.assignment': assignments.rows,
    'people.replaced_assignment': replaced.rows,
    'people.competency_level': levels.rows,
    'people.import_run': runs.rows,
    'people.import_upload': uploads.rows
  };
}

/** Takes the address from a person, and the corrected assignments that nothing refers to any more. */
export async function blankPerson(tx: Tx, personId: number): Promise<void> {
  await sql`update people.person set email = null where id = ${personId}`.execute(tx);
  await sql`delete from people.replaced_assignment where (assignment ->> 'person_id')::bigint = ${personId}`.execute(
    tx
  );
}

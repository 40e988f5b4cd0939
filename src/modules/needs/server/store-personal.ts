// One person's rows in this module: all of them, and the words that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const needs = await sql`
    select * from needs.need where ${personId} in (person_id, answered_by) order by id
  `.execute(db);
  const steps = await sql`
    select s.* from needs.step s join needs.need n on n.id = s.need_id where ${personId} in (n.person_id, s.by_id) order by s.id
  `.execute(db);
  const handed = await sql`select * from needs.handed where handed_by = ${personId} order by id`.execute(db);
  return { 'needs.need': needs.rows, 'needs.step': steps.rows, 'needs.handed': handed.rows };
}

/** Takes the words out of a person's needs. */
export async function blankNeeds(tx: Tx, personId: number): Promise<void> {
  await sql`
    update needs.need set why = '', topic = case when topic = '' then '' else '-' end where person_id = ${personId}
  `.execute(tx);
}

// One person's rows in this module: all of them, and the words that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (personId: number) => ({
  'offers.offer': sql`
    select * from offers.offer where opened_by = ${personId} or ended_by = ${personId} or mentor_id = ${personId} order by id`,
  'offers.application': sql`
    select * from offers.application
    where ${personId} in (person_id, nominated_by, support_by, decided_by) order by id`,
  'offers.assignment': sql`
    select * from offers.assignment where ${personId} in (person_id, given_by, mentor_id) order by id`,
  'offers.step': sql`
    select s.* from offers.step s
    left join offers.application a on a.id = s.application_id
    left join offers.assignment g on g.id = s.assignment_id
    where ${personId} in (s.by_id, a.person_id, g.person_id) order by s.id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes the words out of a person's applications and answers. */
export async function blankWords(tx: Tx, personId: number): Promise<void> {
  await sql`update offers.application set why = '', wish = '' where person_id = ${personId}`.execute(tx);
  await sql`update offers.assignment set reason = '-' where person_id = ${personId} and reason <> ''`.execute(tx);
}

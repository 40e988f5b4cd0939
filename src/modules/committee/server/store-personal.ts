// One person's rows in this module: all of them, and the words that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'committee.round': sql`select * from committee.round where ${id} in (opened_by, seeded_by) order by year`,
  'committee.exception': sql`select * from committee.exception where decided_by = ${id} order by id`,
  'committee.member': sql`select * from committee.member where ${id} in (person_id, named_by, ended_by) order by id`,
  'committee.dossier': sql`
    select * from committee.dossier where ${id} in (signed_by, found_by, answered_by, replied_by, ended_by) order by id`,
  'committee.walk': sql`select * from committee.walk where walked_by = ${id} order by dossier_id, practice`,
  'committee.seat': sql`
    select s.* from committee.seat s join committee.member m on m.id = s.member_id where ${id} in (m.person_id, s.seated_by) order by s.id`,
  'committee.sample': sql`select * from committee.sample where drawn_by = ${id} order by id`,
  'committee.item': sql`
    select i.* from committee.item i left join committee.sample s on s.id = i.sample_id
    where i.decided_by = ${id} or (s.subject = 'person' and i.subject = ${String(id)}) order by i.id`,
  'committee.verdict': sql`
    select v.* from committee.verdict v join committee.member m on m.id = v.member_id where m.person_id = ${id} order by v.item_id`,
  'committee.meeting': sql`select * from committee.meeting where recorded_by = ${id} order by id`,
  'committee.ruling': sql`select * from committee.ruling where ruled_by = ${id} order by id`,
  'committee.initiative': sql`select * from committee.initiative where ${id} in (made_by, commended_by) order by id`,
  'committee.objection': sql`select * from committee.objection where ${id} in (person_id, answered_by) order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes the words out of a person's objections. */
export async function blankObjections(tx: Tx, personId: number): Promise<void> {
  await sql`update committee.objection set reason = '-' where person_id = ${personId}`.execute(tx);
}

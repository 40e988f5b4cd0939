// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'culture.idea': sql`
    select * from culture.idea where author_id = ${id} or answered_by = ${id} or outcome_by = ${id} order by id`,
  'culture.vote': sql`select * from culture.vote where person_id = ${id} order by idea_id`,
  'culture.question': sql`
    select * from culture.question where answered_by = ${id} or set_aside_by = ${id} order by answered_at, id`,
  'culture.activity': sql`
    select id, unit_id, kind, title, purpose, held_on, ends_on, state, summary, summarised_at, confirmed_at from culture.activity
    where announced_by = ${id} or summarised_by = ${id} or confirmed_by = ${id} order by id`,
  'culture.attendance': sql`
    select * from culture.attendance where person_id = ${id} or listed_by = ${id} or confirmed_by = ${id} order by activity_id`,
  'culture.activity_file': sql`select * from culture.activity_file where brought_by = ${id} order by id`,
  'culture.meeting': sql`
    select * from culture.meeting where called_by = ${id} or minuted_by = ${id} or confirmed_by = ${id} order by id`,
  'culture.meeting_member': sql`select * from culture.meeting_member where person_id = ${id} order by meeting_id`,
  'culture.change': sql`select * from culture.change where announced_by = ${id} or withdrawn_by = ${id} order by id`,
  'culture.response': sql`select * from culture.response where by_id = ${id} or confirmed_by = ${id} order by id`,
  'culture.vision': sql`select * from culture.vision where led_by = ${id} or confirmed_by = ${id} order by id`,
  'culture.contribution': sql`select * from culture.contribution where person_id = ${id} order by id`
});

/** Everything kept of a person in this module, by table; what she asked without a name is nobody's. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes back her votes, blanks what she brought to visions, removes where she was only named. */
export async function takeBackOf(tx: Tx, personId: number): Promise<void> {
  await sql`delete from culture.attendance where person_id = ${personId} and confirmed_at is null`.execute(tx);
  await sql`update culture.contribution set body = '' where person_id = ${personId}`.execute(tx);
  await sql`
    update culture.vote set taken_back_at = now() where person_id = ${personId} and taken_back_at is null
  `.execute(tx);
}

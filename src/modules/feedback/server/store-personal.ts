// One person's rows in this module: all of them, and the words that may go. What was rated or said in rounds is nobody's.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (me: number) => ({
  'feedback.recommendation': sql`
    select * from feedback.recommendation where ${me} in (opened_by, owner_id, committed_by, planned_by, approved_by, outcome_by,
      needs_by, closed_by, lesson_by) order by id`,
  'feedback.step': sql`select * from feedback.step where by_id = ${me} order by id`,
  'feedback.action': sql`select * from feedback.action where ${me} in (owner_id, added_by, done_by, confirmed_by) order by id`,
  'feedback.review': sql`select * from feedback.review where by_id = ${me} order by id`,
  'feedback.dialogue': sql`
    select d.* from feedback.dialogue d where d.recorded_by = ${me}
      or exists (select from feedback.dialogue_person p where p.dialogue_id = d.id and p.person_id = ${me}) order by d.id`,
  'feedback.dialogue_person': sql`select * from feedback.dialogue_person where person_id = ${me} order by dialogue_id`,
  'feedback.spread': sql`select * from feedback.spread where spread_by = ${me} order by id`,
  'feedback.spread_person': sql`select * from feedback.spread_person where person_id = ${me} order by spread_id`,
  'feedback.receipt': sql`select * from feedback.receipt where person_id = ${me} order by spread_id`,
  'feedback.rated': sql`select year, person_id, unit_id from feedback.rated where person_id = ${me} order by year`,
  'feedback.round': sql`select * from feedback.round where ${me} in (opened_by, closed_by) order by id`,
  'feedback.seat': sql`select * from feedback.seat where person_id = ${me} order by round_id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes the words out of what a person wrote of talks and actions. */
export async function blankWords(tx: Tx, personId: number): Promise<void> {
  await sql`update feedback.dialogue set minutes = '-' where recorded_by = ${personId}`.execute(tx);
  await sql`update feedback.action set done_note = '' where done_by = ${personId}`.execute(tx);
}

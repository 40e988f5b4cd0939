// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (personId: number) => ({
  'knowledge.asset': sql`
    select a.id, a.title, a.summary, a.state, a.level, a.unit_id, a.submitted_at from knowledge.asset a
    join knowledge.asset_author w on w.asset_id = a.id where w.person_id = ${personId} order by a.id`,
  'knowledge.asset_author': sql`select asset_id from knowledge.asset_author where person_id = ${personId} order by asset_id`,
  'knowledge.asset_version': sql`
    select asset_id, version, title, summary, body, note, at from knowledge.asset_version where by_id = ${personId}
    order by asset_id, version`,
  'knowledge.asset_reader': sql`select asset_id, added_at from knowledge.asset_reader where person_id = ${personId}`,
  'knowledge.asset_settled_reader': sql`select asset_id from knowledge.asset_settled_reader where person_id = ${personId}`,
  'knowledge.asset_opening': sql`select asset_id, at from knowledge.asset_opening where person_id = ${personId} order by at`,
  'knowledge.asset_team': sql`select asset_id, team_id, added_at from knowledge.asset_team where added_by = ${personId}`,
  'knowledge.audience_review': sql`select asset_id, at from knowledge.audience_review where by_id = ${personId} order by id`,
  'knowledge.level_decision': sql`
    select id, asset_id, from_level, to_level, reason, at from knowledge.level_decision
    where by_id = ${personId} or ${personId}::bigint = any(readers) order by id`,
  'knowledge.team_reading': sql`select team_id, asset_id, added_at from knowledge.team_reading where added_by = ${personId}`,
  'knowledge.sharing': sql`select id, title, held_on, minutes, state from knowledge.sharing where speaker_id = ${personId}`,
  'knowledge.sharing_listed': sql`
    select sharing_id, listed_at, denied_at from knowledge.sharing_listed where person_id = ${personId}`,
  'knowledge.sharing_attendance': sql`
    select sharing_id, confirmed_at, way from knowledge.sharing_attendance where person_id = ${personId}`,
  'knowledge.basics_try': sql`
    select primer_version, answers, correct, questions, is_passed, at from knowledge.basics_try where person_id = ${personId} order by id`,
  'knowledge.asset_read': sql`select asset_id, at from knowledge.asset_read where person_id = ${personId} order by at`,
  'knowledge.asset_use': sql`select asset_id, work, used_on, at from knowledge.asset_use where person_id = ${personId} order by id`,
  'knowledge.uses_seen': sql`select at from knowledge.uses_seen where person_id = ${personId}`,
  'knowledge.asset_bookmark': sql`select asset_id, at, removed_at from knowledge.asset_bookmark where person_id = ${personId}`,
  'knowledge.asset_typed': sql`select place, typed, at from knowledge.asset_typed where person_id = ${personId}`,
  'knowledge.series': sql`
    select id, title, unit_id, starts_on, ends_on from knowledge.series where organiser_id = ${personId} or created_by = ${personId}`,
  'knowledge.series_date': sql`
    select id, series_id, on_date, topic, dropped_on, dropped_reason from knowledge.series_date
    where speaker_id = ${personId} or dropped_by = ${personId}`,
  'knowledge.sharing_registration': sql`
    select sharing_id, at, withdrawn_at from knowledge.sharing_registration where person_id = ${personId}`,
  'knowledge.sharing_file': sql`select sharing_id, name, added_at from knowledge.sharing_file where added_by = ${personId}`,
  'knowledge.sharing_feedback': sql`
    select sharing_id, clear, useful, usable, remark, at from knowledge.sharing_feedback where person_id = ${personId}`
});

/** What somebody said as a reader, and how far she came in the course. */
const saidBy = (personId: number) => ({
  'knowledge.saved_search': sql`
    select name, query, saved_at, removed_at from knowledge.saved_search where person_id = ${personId} order by id`,
  'knowledge.course_try': sql`
    select course_version, part, answers, is_passed, at from knowledge.course_try where person_id = ${personId} order by id`,
  'knowledge.course_finish': sql`
    select course_version, at from knowledge.course_finish where person_id = ${personId} order by id`,
  'knowledge.asset_opinion': sql`
    select asset_id, is_helpful, reason, at from knowledge.asset_opinion where person_id = ${personId} order by at`,
  'knowledge.question': sql`
    select asset_id, text, at, withdrawn_at from knowledge.question where asked_by = ${personId} order by id`,
  'knowledge.answer': sql`
    select question_id, text, at, withdrawn_at from knowledge.answer where answered_by = ${personId} order by id`,
  'knowledge.synonym': sql`
    select term, meaning, added_at, removed_at from knowledge.synonym where added_by = ${personId} or removed_by = ${personId}`
});

/** Archives that somebody sent, and drafts that came of archives as hers or were brought in by her. */
const broughtBy = (personId: number) => ({
  'knowledge.folder': sql`
    select name, size, sent_at, state, dropped_at from knowledge.folder where person_id = ${personId} order by id`,
  'knowledge.folder_line': sql`
    select path, title, state, asset_id from knowledge.folder_line where owner_id = ${personId} order by folder_id, nth`,
  'knowledge.brought_draft': sql`
    select asset_id, at, seen_at from knowledge.brought_draft
    where person_id = ${personId} or brought_by = ${personId} order by asset_id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries({ ...selects(personId), ...saidBy(personId), ...broughtBy(personId) }))
    all[table] = (await select.execute(db)).rows;
  return all;
}

/**
 * Removes where a person was only named, as reader or as listener who was never confirmed, and the own marks; blanks
 * what was written of uses and sessions, whose count stays.
 */
export async function deleteNamings(tx: Tx, personId: number): Promise<void> {
  await sql`delete from knowledge.asset_reader where person_id = ${personId}`.execute(tx);
  await sql`delete from knowledge.asset_settled_reader where person_id = ${personId}`.execute(tx);
  await sql`delete from knowledge.asset_bookmark where person_id = ${personId}`.execute(tx);
  await sql`delete from knowledge.asset_typed where person_id = ${personId}`.execute(tx);
  await sql`delete from knowledge.saved_search where person_id = ${personId}`.execute(tx);
  await sql`
    delete from knowledge.folder_piece p using knowledge.folder f where f.id = p.folder_id and f.person_id = ${personId}
  `.execute(tx);
  await sql`delete from knowledge.uses_seen where person_id = ${personId}`.execute(tx);
  await sql`update knowledge.asset_use set work = '' where person_id = ${personId}`.execute(tx);
  await sql`update knowledge.course_try set answers = '{}' where person_id = ${personId}`.execute(tx);
  await sql`update knowledge.asset_opinion set reason = '' where person_id = ${personId}`.execute(tx);
  await sql`update knowledge.question set text = '' where asked_by = ${personId}`.execute(tx);
  await sql`update knowledge.answer set text = '' where answered_by = ${personId}`.execute(tx);
  await sql`update knowledge.sharing_feedback set remark = '' where person_id = ${personId}`.execute(tx);
  await sql`update knowledge.basics_try set answers = '{}' where person_id = ${personId}`.execute(tx);
  await sql`
    delete from knowledge.sharing_registration r where person_id = ${personId} and not exists (
      select from knowledge.sharing_attendance a where a.sharing_id = r.sharing_id and a.person_id = r.person_id
    )
  `.execute(tx);
  await sql`
    delete from knowledge.sharing_listed l where person_id = ${personId} and not exists (
      select from knowledge.sharing_attendance a where a.sharing_id = l.sharing_id and a.person_id = l.person_id
    )
  `.execute(tx);
}

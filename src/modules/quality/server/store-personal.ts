// One person's rows in this module: all of them, and the words that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (personId: number) => ({
  'quality.rule': sql`select * from quality.rule where set_by = ${personId} order by id`,
  'quality.panel': sql`select * from quality.panel where ${personId} in (appointed_by, ended_by) order by id`,
  'quality.member': sql`select * from quality.member where ${personId} in (person_id, added_by) order by id`,
  'quality.submission': sql`select * from quality.submission where ${personId} in (submitted_by, closed_by) order by id`,
  'quality.submission_reader': sql`select * from quality.submission_reader where person_id = ${personId} order by submission_id`,
  'quality.conflict': sql`select * from quality.conflict where person_id = ${personId} order by asset_id`,
  'quality.vote': sql`select * from quality.vote where person_id = ${personId} order by id`,
  'quality.decision_seen': sql`select * from quality.decision_seen where person_id = ${personId} order by decision_id`,
  'quality.decision': sql`select * from quality.decision where decided_by = ${personId} order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes the words out of what a person sent and declared. */
export async function blankWords(tx: Tx, personId: number): Promise<void> {
  await sql`
    update quality.submission set note = case when kind = 'appeal' then '-' else '' end
    where submitted_by = ${personId} and note <> ''
  `.execute(tx);
  await sql`update quality.conflict set reason = '-' where person_id = ${personId}`.execute(tx);
}

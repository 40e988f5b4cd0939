// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'governance.document': sql`
    select * from governance.document where published_by = ${id} or withdrawn_by = ${id} order by id`,
  'governance.acknowledgement': sql`select * from governance.acknowledgement where person_id = ${id} order by id`,
  'governance.document_check': sql`select * from governance.document_check where checked_by = ${id} order by id`,
  'governance.verification': sql`select * from governance.verification where decided_by = ${id} order by check_id`,
  'governance.document_sample': sql`select * from governance.document_sample where drawn_by = ${id} order by id`,
  'governance.contributor': sql`
    select * from governance.contributor where person_id = ${id} or added_by = ${id} order by id`,
  'governance.document_goal': sql`select * from governance.document_goal where added_by = ${id} order by id`,
  'governance.monitoring': sql`
    select * from governance.monitoring where planned_by = ${id} or recorded_by = ${id} order by id`,
  'governance.document_opening': sql`
    select * from governance.document_opening where person_id = ${id} order by document_id, on_day`,
  'governance.briefing': sql`select * from governance.briefing where recorded_by = ${id} order by id`,
  'governance.briefing_presence': sql`
    select * from governance.briefing_presence where person_id = ${id} order by briefing_id`,
  'governance.skill_group': sql`select * from governance.skill_group where made_by = ${id} order by id`,
  'governance.skill_group_part': sql`
    select * from governance.skill_group_part where person_id = ${id} or named_by = ${id} or ended_by = ${id} order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Ends the parts that a person still has. */
export async function endParts(tx: Tx, personId: number): Promise<void> {
  await sql`
    update governance.skill_group_part set until = greatest(current_date, starts_on)
    where person_id = ${personId} and (until is null or until > current_date)
  `.execute(tx);
}

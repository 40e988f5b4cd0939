// Statements that gather and blank what one person wrote of what came of learning.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

/** The rows of a person in every table of the module. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const own = sql`(select id from transfer.note where person_id = ${personId})`;
  const plans = sql`(select id from transfer.plan where person_id = ${personId})`;
  const asked = {
    'transfer.note': sql`select * from transfer.note where person_id = ${personId} or decided_by = ${personId} order by id`,
    'transfer.attachment': sql`select * from transfer.attachment where note_id in ${own} order by id`,
    'transfer.escalation': sql`select * from transfer.escalation where note_id in ${own} or answered_by = ${personId} order by id`,
    'transfer.plan': sql`select * from transfer.plan where person_id = ${personId} order by id`,
    'transfer.milestone': sql`select * from transfer.milestone where plan_id in ${plans} or confirmed_by = ${personId} order by id`,
    'transfer.innovation': sql`
      select i.* from transfer.innovation i where started_by = ${personId} or asked_by = ${personId} or trial_by = ${personId} or adopted_by = ${personId}
        or exists (select from transfer.innovation_maker m where m.innovation_id = i.id and m.person_id = ${personId}) order by i.id`,
    'transfer.innovation_maker': sql`select * from transfer.innovation_maker where person_id = ${personId} or added_by = ${personId}`,
    'transfer.innovation_use': sql`select * from transfer.innovation_use where person_id = ${personId} order by id`,
    'transfer.step': sql`
      select * from transfer.step where by_id = ${personId} or note_id in ${own} or plan_id in ${plans} order by id`
  };
  const rows = await Promise.all(Object.values(asked).map((statement) => statement.execute(db)));
  return Object.fromEntries(Object.keys(asked).map((table, index) => [table, rows[index]?.rows ?? []]));
}

/** A text that is not empty becomes a sign that there was one: what counts stays counted. */
const blanked = (column: string) => sql`case when ${sql.ref(column)} = '' then '' else '…' end`;

/** Takes the words out of a person's notes, plans, uses and ideas of her own; an innovation of the ministry keeps its text. */
export async function blankAll(tx: Tx, personId: number): Promise<void> {
  const own = sql`(select id from transfer.note where person_id = ${personId})`;
  const plans = sql`(select id from transfer.plan where person_id = ${personId})`;
  const statements = [
    sql`
      update transfer.note set changed = ${blanked('changed')}, effect = ${blanked('effect')},
        state_before = ${blanked('state_before')}, state_after = ${blanked('state_after')}
      where person_id = ${personId}`,
    sql`update transfer.escalation set words = '' where note_id in ${own}`,
    sql`update transfer.attachment set name = '', removed_at = coalesce(removed_at, now()) where note_id in ${own}`,
    sql`update transfer.milestone set aim = ${blanked('aim')}, line = ${blanked('line')} where plan_id in ${plans}`,
    sql`update transfer.innovation_use set words = '' where person_id = ${personId}`,
    sql`update transfer.innovation set title = '…', problem = '', idea = '' where started_by = ${personId} and opened_at is null`
  ];
  for (const statement of statements) await statement.execute(tx);
}

// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'teams.team': sql`select * from teams.team where leader_id = ${id} or made_by = ${id} order by id`,
  'teams.member': sql`select * from teams.member where person_id = ${id} or added_by = ${id} order by id`,
  'teams.step': sql`select * from teams.step where by_id = ${id} or about_id = ${id} order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Ends what a person still belongs to. */
export async function endMemberships(tx: Tx, personId: number): Promise<void> {
  await sql`
    update teams.member set left_on = greatest(current_date, joined_on) where person_id = ${personId} and left_on is null
  `.execute(tx);
}

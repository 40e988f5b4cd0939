// One person's rows in this module: all of them, and those that may go.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'culture.idea': sql`
    select * from culture.idea where author_id = ${id} or answered_by = ${id} or outcome_by = ${id} order by id`,
  'culture.vote': sql`select * from culture.vote where person_id = ${id} order by idea_id`,
  'culture.question': sql`
    select * from culture.question where answered_by = ${id} or set_aside_by = ${id} order by answered_at, id`
});

/** Everything kept of a person in this module, by table; what she asked without a name is nobody's. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

/** Takes back her votes. */
export async function takeBackOf(tx: Tx, personId: number): Promise<void> {
  await sql`
    update culture.vote set taken_back_at = now() where person_id = ${personId} and taken_back_at is null
  `.execute(tx);
}

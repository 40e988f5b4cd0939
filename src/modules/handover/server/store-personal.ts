// One person's rows in this module: all of them, and what may go.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';

const selects = (id: number) => ({
  'handover.move': sql`
    select id, unit_id, post, moves_on, known_on, origin, state, decided_at, reason from handover.move
    where person_id = ${id} or successor_id = ${id} or opened_by = ${id} or decided_by = ${id} order by id`,
  'handover.item': sql`select move_id, part, body, asset_id, at from handover.item where by_id = ${id} order by id`,
  'handover.direction': sql`
    select id, unit_id, subject, body, due_on, given_at, answer, answered_at from handover.direction
    where by_id = ${id} or addressee_id = ${id} order by id`
});

/** Everything kept of a person in this module, by table. */
export async function selectAllOf(db: Db, personId: number): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const [table, select] of Object.entries(selects(personId))) all[table] = (await select.execute(db)).rows;
  return all;
}

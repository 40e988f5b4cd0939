// SQL of what happened lately, as far as it may change what waits for somebody.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Happening } from '../rules-news.ts';

/** How many are read at once; where more happened, everybody is taken to be concerned. */
export const mostHappenings = 2000;

/** The number of the last event. */
export async function selectLastEvent(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0) as id from platform.event`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Events after a number in their order, with the person's place and supervisor that day; signing in and out changes nothing. */
export async function selectHappenings(
  db: Db,
  of: { after: number; day: Day }
): Promise<(Happening & { id: number })[]> {
  const { rows } = await sql<{ id: number; people: (string | null)[]; unitId: number | null }>`${keptPlan}
    select e.id, coalesce(e.unit_id, place.unit_id) as unit_id, array[e.actor_id, e.person_id, place.supervisor_id] as people
    from platform.event e left join lateral (
      select p.unit_id, p.supervisor_id from people.placements_on(${of.day}::date) p where p.person_id = e.person_id limit 1
    ) place on true
    where e.id > ${of.after} and e.name not in ('roles.session.started', 'roles.session.ended', 'roles.entry.refused')
    order by e.id limit ${mostHappenings}
  `.execute(db);
  return rows.map((row) => ({ ...row, people: row.people.filter((id) => id !== null).map(Number) })); // ids within an array arrive as text
}

/** Who leads each unit on a day. */
export async function selectHeads(db: Db, day: Day): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; people: string[] }>`
    select unit_id, array_agg(person_id) as people from people.heads_on(${day}::date) group by unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, people }) => [unitId, people.map(Number)]));
}

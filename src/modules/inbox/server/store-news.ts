// SQL of whom a line of happenings leads to: where somebody works, under whom, and who leads which unit.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type Stay = { personId: number; unitId: number; supervisorId: number | null };

/** Where these people are placed on a day, and the supervisor named for them. */
export async function selectStays(db: Db, people: readonly number[], day: Day): Promise<Stay[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Stay>`${keptPlan}
    select at.* from unnest(${[...people]}::bigint[]) person (id) cross join lateral (
      select p.person_id, p.unit_id, p.supervisor_id from people.placements_on(${day}::date) p where p.person_id = person.id limit 1
    ) at
  `.execute(db);
  return rows;
}

/** Who leads each unit on a day. */
export async function selectHeads(db: Db, day: Day): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; people: string[] }>`
    select unit_id, array_agg(person_id) as people from people.heads_on(${day}::date) group by unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, people }) => [unitId, people.map(Number)])); // ids within an array arrive as text
}

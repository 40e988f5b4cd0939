// SQL of what the committee settled: read beside the counts whenever units are scored.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Settled } from '../figures-settled.ts';

/** What is settled in a year, in a fixed order: sums of it are the same wherever they are made. */
export async function selectSettled(db: Db, year: number): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    select unit_id, practice, achieved, population, base, falls, stands, judged, score from committee.settled
    where year = ${year} order by unit_id, practice
  `.execute(db);
  return rows;
}

/** Units with all above them on a day, each itself first. */
export async function selectAbove(db: Db, units: readonly number[], day: Day): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; above: number[] }>`
    select unit_id, array_agg(ancestor_id order by depth) as above from people.tree_reaching(${day}::date)
    where unit_id = any(${[...units]}::bigint[]) group by unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, above }) => [unitId, above.map(Number)]));
}

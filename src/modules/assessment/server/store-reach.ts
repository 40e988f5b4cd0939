// SQL of how far a reader's sight goes behind a number: team, units above, titles of records.
import { sql } from 'kysely';
import { unitsWith, type Actor } from '#platform/actor.ts';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** The units in which the reader sees names by office, with all below them; null = in all. */
export async function selectNamedUnits(db: Db, actor: Actor, day: Day): Promise<number[] | null> {
  const held = unitsWith(actor, 'assessment.names');
  if (held === null || held.length === 0) return held;
  const { rows } = await sql<{ unitId: number }>`
    select distinct unit_id from people.tree_reaching(${day}::date)
    where ancestor_id = any(${held}::bigint[])
  `.execute(db);
  return rows.map((row) => row.unitId);
}

/** Each unit with those above it, itself first. */
export async function selectAncestors(db: Db, units: readonly number[], day: Day): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; above: number[] }>`
    select unit_id, array_agg(ancestor_id order by depth) as above from people.tree_reaching(${day}::date)
    where unit_id = any(${[...new Set(units)]}::bigint[]) group by unit_id
  `.execute(db);
  return new Map(rows.map((row) => [row.unitId, row.above.map(Number)]));
}

/** The units above the reader's own unit with itself on a day; none for somebody without a unit. */
export async function selectOwnLine(db: Db, unitId: number | null, day: Day): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`${keptPlan}
    select ancestor_id from people.tree_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows.map((row) => row.ancestorId);
}

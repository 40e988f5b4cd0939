// How somebody stands to a unit: cares for its knowledge, leads it or one above it, is placed in it.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

export type UnitLine = { above: number[]; isLeader: boolean; isPlaced: boolean };

/** The units above one with itself, and whether one of these people leads one of them, or is placed in it or below. */
export async function selectLineOf(
  db: Db,
  of: { unitId: number; carried: readonly number[]; placeId: number | null; day: Day }
): Promise<UnitLine> {
  const { rows } = await sql<UnitLine>`${keptPlan}
    with line as materialized (
      select t.ancestor_id from people.tree_reaching(${of.day}::date) t where t.unit_id = ${of.unitId}
    )
    select coalesce((select json_agg(ancestor_id) from line), '[]') as above,
      exists (
        select from people.heads_on(${of.day}::date) h join line on line.ancestor_id = h.unit_id
        where h.person_id = any(${[...of.carried]}::bigint[])
      ) as is_leader,
      exists (
        select from people.tree_on(${of.day}::date) t where t.unit_id = ${of.placeId}::bigint and t.ancestor_id = ${of.unitId}
      ) as is_placed
  `.execute(db);
  return rows[0]!;
}

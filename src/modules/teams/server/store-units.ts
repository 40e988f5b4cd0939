// Units as a team names them: for which somebody may make or propose one, and what a unit is called.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Sight } from './store-sight.ts';

export type UnitLine = { id: number; name: string };

/** The reader's unit and those above it, nearest first; then the others she is in charge of, by code. */
export async function selectHomes(db: Db, sight: Sight, unitId: number | null): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    select u.unit_id as id, u.name from people.units_on(${sight.day}::date) u
    left join people.tree_on(${sight.day}::date) t on t.ancestor_id = u.unit_id and t.unit_id = ${unitId}::bigint
    where t.unit_id is not null or ${sight.charged === null ? sql`true` : sql`u.unit_id = any(${sight.charged}::bigint[])`}
    order by t.depth nulls last, u.code limit 400
  `.execute(db);
  return rows;
}

/** Whether a unit is the one of the reader or lies above it. */
export async function selectIsAbove(db: Db, of: { unitId: number | null; above: number; day: Day }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.tree_on(${of.day}::date) t where t.unit_id = ${of.unitId}::bigint and t.ancestor_id = ${of.above}
  `.execute(db);
  return rows.length > 0;
}

/** Whether a unit stands in the tree of a day. */
export async function selectExists(db: Db, unitId: number, day: Day): Promise<boolean> {
  const { rows } = await sql`select 1 from people.units_on(${day}::date) u where u.unit_id = ${unitId}`.execute(db);
  return rows.length > 0;
}

/** The name of a unit today, or the last it had. */
export async function selectUnitName(db: Db, unitId: number, day: Day): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from people.units_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows[0]?.name ?? '';
}

// SQL of the figure nearest to a unit: its own, or of the first unit above that has one.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { ComponentFigure } from '../types.ts';

export type NearestFigure = {
  unitId: number;
  code: string;
  name: string;
  index: number | null;
  components: ComponentFigure[];
  above: { unitId: number; code: string; name: string }[];
};

/** The unit (by id or code) with its figure of a year; with an id, the first unit up the tree that has an index. */
export async function selectNearestFigure(
  db: Db,
  year: number,
  of: { unitId: number | null } | { code: string }
): Promise<NearestFigure | undefined> {
  const start =
    'code' in of
      ? sql`t.unit_id = (select unit_id from people.unit_card where code = ${of.code}) and t.depth = 0`
      : sql`t.unit_id = ${of.unitId} and f.index is not null`;
  const { rows } = await sql<NearestFigure>`${keptPlan}
    with today as (select as_of as day from assessment.period where year = ${year}),
    nearest as (
      select u.unit_id, u.code, u.name, f.index, f.components
      from today
      cross join lateral people.tree_on(today.day) t
      join lateral people.units_on(today.day) u on u.unit_id = t.ancestor_id
      join assessment.figure f on f.unit_id = t.ancestor_id and f.year = ${year}
      where ${start}
      order by t.depth limit 1
    )
    select n.unit_id, n.code, n.name, n.index, n.components, coalesce((
      select jsonb_agg(jsonb_build_object('unitId', u.unit_id, 'code', u.code, 'name', u.name) order by t.depth desc)
      from today cross join lateral people.tree_on(today.day) t
      join lateral people.units_on(today.day) u on u.unit_id = t.ancestor_id
      where t.unit_id = n.unit_id and t.depth > 0
    ), '[]') as above
    from nearest n
  `.execute(db);
  return rows[0];
}

/** The code of the root of the tree as it stands today; `M` in an empty site. */
export async function selectRootCode(db: Db): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    select code from people.units_on(current_date) where parent_id is null order by code limit 1
  `.execute(db);
  return rows[0]?.code ?? 'M';
}

// SQL of all units of a day with those above them, in one text: some thousand rows would be slow to arrive.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { ChartUnit, UnitChart } from '#platform/unit-chart.ts';

type Row = ChartUnit & { above: number[] | null };

/** Every unit that exists on the day or closed before. */
export async function selectChart(db: Db, day: Day): Promise<UnitChart> {
  const { rows } = await sql<{ units: Row[] | null }>`
    with line as materialized (
      select unit_id, json_agg(ancestor_id order by depth) as above from people.tree_reaching(${day}::date) group by unit_id
    )
    select json_agg(json_build_object('id', u.unit_id, 'code', u.code, 'name', u.name, 'echelon', u.echelon, 'parentId', u.parent_id,
      'isOpen', t.unit_id is not null, 'above', line.above)) as units
    from people.units_reaching(${day}::date) u
    left join people.units_on(${day}::date) t on t.unit_id = u.unit_id left join line on line.unit_id = u.unit_id
  `.execute(db);
  const found = rows[0]?.units ?? [];
  return {
    units: new Map(found.map(({ above: _above, ...unit }) => [unit.id, unit])),
    above: new Map(found.map(({ id, above }) => [id, above ?? [id]]))
  };
}

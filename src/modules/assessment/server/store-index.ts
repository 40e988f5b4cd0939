// SQL of the index table: what all units of a period are filtered and ordered by, and the components of those shown.
import { sql } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { KeptFigure } from '../figures.ts';
import type { ComponentFigure } from '../types.ts';

export type IndexFigure = { unitId: number; index: number | null; employees: number; last: number | null };

/** The index of every unit of a year with that of the year before, in one text: a thousand rows would be slow to arrive. */
export async function selectIndexFigures(db: Db, year: number): Promise<IndexFigure[]> {
  const { rows } = await sql<{ figures: IndexFigure[] }>`${keptPlan}
    select coalesce(json_agg(json_build_object('unitId', f.unit_id, 'index', f.index, 'employees', f.employees, 'last', past.index)), '[]') as figures
    from assessment.figure f
    left join assessment.figure past on past.year = f.year - 1 and past.unit_id = f.unit_id
    where f.year = ${year}
  `.execute(db);
  return rows[0]?.figures ?? [];
}

/** The components of these units in a year, by unit. */
export async function selectComponents(
  db: Db,
  year: number,
  units: readonly number[]
): Promise<Map<number, ComponentFigure[]>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ unitId: number; components: ComponentFigure[] }>`${keptPlan}
    select unit_id, components from assessment.figure where year = ${year} and unit_id = any(${[...units]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ unitId, components }) => [unitId, components]));
}

/** The practices of these units of which the committee settled something, by unit and practice. */
export async function selectSettledFigures(
  db: Db,
  year: number,
  units: readonly number[]
): Promise<{ unitId: number; practice: string; figure: KeptFigure }[]> {
  const { rows } = await sql<{ unitId: number; practice: string; figure: KeptFigure }>`
    select f.unit_id, e.key as practice, e.value as figure
    from assessment.figure f join people.unit_card c on c.unit_id = f.unit_id cross join lateral jsonb_each(f.practices) e
    where f.year = ${year} and f.unit_id = any(${[...units]}::bigint[]) and e.value ? 'settled' order by c.code, e.key
  `.execute(db);
  return rows;
}

// SQL of the index table: what all units of a period are filtered and ordered by, and the components of those shown.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { ComponentFigure } from '../types.ts';

export type IndexFigure = { unitId: number; index: number | null; employees: number; last: number | null };

/** The index of every unit of a year with that of the year before. */
export async function selectIndexFigures(db: Db, year: number): Promise<IndexFigure[]> {
  const { rows } = await sql<IndexFigure>`
    select f.unit_id, f.index, f.employees, past.index as last
    from assessment.figure f
    left join assessment.figure past on past.year = f.year - 1 and past.unit_id = f.unit_id
    where f.year = ${year}
  `.execute(db);
  return rows;
}

/** The components of these units in a year, by unit. */
export async function selectComponents(
  db: Db,
  year: number,
  units: readonly number[]
): Promise<Map<number, ComponentFigure[]>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ unitId: number; components: ComponentFigure[] }>`
    select unit_id, components from assessment.figure where year = ${year} and unit_id = any(${[...units]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ unitId, components }) => [unitId, components]));
}

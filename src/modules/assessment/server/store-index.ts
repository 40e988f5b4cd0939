// SQL of the index table: the figures of all units of a period without their practices.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { ComponentFigure } from '../types.ts';

export type IndexFigure = {
  unitId: number;
  index: number | null;
  employees: number;
  components: ComponentFigure[];
  last: number | null;
};

/** The index of every unit of a year with that of the year before. */
export async function selectIndexFigures(db: Db, year: number): Promise<IndexFigure[]> {
  const { rows } = await sql<IndexFigure>`
    select f.unit_id, f.index, f.employees, f.components, past.index as last
    from assessment.figure f
    left join assessment.figure past on past.year = f.year - 1 and past.unit_id = f.unit_id
    where f.year = ${year}
  `.execute(db);
  return rows;
}

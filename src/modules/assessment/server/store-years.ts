// SQL of a unit over the years that were counted.
import { sql } from 'kysely';
import type { Db } from '#platform/server/database.ts';
import type { ComponentFigure } from '../types.ts';

export type UnitYear = { year: number; index: number | null; components: ComponentFigure[] };

/** The figures of a unit in every counted year up to one, the oldest first. */
export async function selectUnitYears(db: Db, unitId: number, until: number): Promise<UnitYear[]> {
  const { rows } = await sql<UnitYear>`
    select year, index, components from assessment.figure where unit_id = ${unitId} and year <= ${until} order by year
  `.execute(db);
  return rows;
}

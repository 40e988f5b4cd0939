// Units as this module needs them: by name, in reach of a writer.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** A unit with its name on a day, or with the last it had. */
export type UnitName = { id: number; code: string; name: string };

/** The ids of a unit and all above it, closed units included. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select ancestor_id as id from people.tree_reaching(${day}) where unit_id = ${unitId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The name of a unit today, or the last one of a unit that has closed. */
export async function selectUnitName(db: Db, unitId: number, day: Day): Promise<UnitName | undefined> {
  const { rows } = await sql<UnitName>`${keptPlan}
    select unit_id as id, code, name from people.units_reaching(${day}) where unit_id = ${unitId}
  `.execute(db);
  return rows[0];
}

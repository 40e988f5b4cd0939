// SQL of how far a reader's sight goes in a period: the units above her own on its day.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';

/** The units above the reader's own unit with itself on a day; none for somebody without a unit. */
export async function selectOwnLine(db: Db, unitId: number | null, day: Day): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`${keptPlan}
    select ancestor_id from people.tree_reaching(${day}::date) where unit_id = ${unitId}
  `.execute(db);
  return rows.map((row) => row.ancestorId);
}

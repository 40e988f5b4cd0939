// SQL of how many units of each level lie below a unit: whom a floor would be taken from under another scheme.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { LevelCounts } from '../rules-simulation.ts';

/** The units of each level in the subtree of every unit on a day. */
export async function selectLevelCounts(db: Db, day: Day): Promise<LevelCounts> {
  const { rows } = await sql<{ unitId: number; levels: Record<string, number> }>`
    select unit_id, json_object_agg(echelon, units) as levels from (
      select t.ancestor_id as unit_id, u.echelon, count(*) as units
      from people.tree_reaching(${day}::date) t join people.units_on(${day}::date) u on u.unit_id = t.unit_id
      group by t.ancestor_id, u.echelon
    ) counted group by unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, levels }) => [unitId, levels]));
}

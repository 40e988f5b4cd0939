// SQL of places: who leads a unit, what lies above and below, which units somebody may open recommendations for.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import type { Around } from '../policy.ts';

export type UnitName = { id: number; code: string; name: string };

/** Who leads a unit today, the units above it with itself, and those above the unit of the reader. */
export async function selectAround(
  db: Db,
  of: { unitId: number; ownUnitId: number | null; day: Day }
): Promise<Around> {
  const { rows } = await sql<Around>`${keptPlan}
    select coalesce((select json_agg(person_id) from people.heads_on(${of.day}::date) where unit_id = ${of.unitId}), '[]') as leaders,
      coalesce((select json_agg(ancestor_id) from people.tree_reaching(${of.day}::date) where unit_id = ${of.unitId}), '[]') as above,
      coalesce((select json_agg(ancestor_id) from people.tree_reaching(${of.day}::date) where unit_id = ${of.ownUnitId}::bigint), '[]') as own_line
  `.execute(db);
  return rows[0] ?? { leaders: [], above: [], ownLine: [] };
}

/** Each of these units that exists on the day, with those above it, itself first. */
export async function selectAbove(db: Db, units: readonly number[], day: Day): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ unitId: number; above: number[] }>`
    select t.unit_id, json_agg(t.ancestor_id order by t.depth) as above from people.tree_on(${day}::date) t
    where t.unit_id = any(${[...new Set(units)]}::bigint[]) group by t.unit_id
  `.execute(db);
  return new Map(rows.map(({ unitId, above }) => [unitId, above]));
}

/** The unit of a code on a day. */
export async function selectUnitByCode(
  db: Db,
  code: string,
  day: Day
): Promise<(UnitName & { echelon: string }) | undefined> {
  const { rows } = await sql<UnitName & { echelon: string }>`
    select unit_id as id, code, name, echelon from people.units_on(${day}::date) where upper(code) = upper(${code})
  `.execute(db);
  return rows[0];
}

/** The name of a unit, as it is or was last called. */
export async function selectUnit(db: Db, id: number, day: Day): Promise<(UnitName & { echelon: string }) | undefined> {
  const { rows } = await sql<UnitName & { echelon: string }>`
    select unit_id as id, code, name, echelon from people.units_reaching(${day}::date) where unit_id = ${id}
  `.execute(db);
  return rows[0];
}

/** Units of level I to III in the reach of somebody, by office or as leader; null in `overseen` = the whole ministry. */
export async function selectReach(
  db: Db,
  of: { carried: readonly number[]; overseen: readonly number[] | null; day: Day; echelons?: readonly string[] }
): Promise<UnitName[]> {
  const below = sql`u.unit_id in (select t.unit_id from people.tree_on(${of.day}::date) t
    where t.ancestor_id = any(${[...(of.overseen ?? [])]}::bigint[]))`;
  const led = sql`u.unit_id in (select h.unit_id from people.heads_on(${of.day}::date) h
    where h.person_id = any(${[...of.carried]}::bigint[]))`;
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.units_on(${of.day}::date) u
    where u.echelon = any(${[...(of.echelons ?? ['', 'I', 'II', 'III'])]}::text[]) and (${of.overseen === null ? sql`true` : sql`${below} or ${led}`})
    order by u.echelon, u.code limit 400
  `.execute(db);
  return rows;
}

/** Recommendations that run in units closed before a day, with the unit in which most of their last people are placed since. */
export async function selectOrphans(db: Db, day: Day): Promise<{ id: number; unitId: number }[]> {
  const { rows } = await sql<{ id: number; unitId: number }>`
    with gone as (
      select distinct r.unit_id from feedback.recommendation r
      where r.state not in ('closed', 'withdrawn') and not exists (select from people.units_on(${day}::date) u where u.unit_id = r.unit_id)
    ), last as (
      select gone.unit_id, max(t.day) as day from gone
      cross join lateral (
        select d::date as day from generate_series(${day}::date - 800, ${day}::date - 1, interval '1 day') d
        where exists (select from people.units_on(d::date) u where u.unit_id = gone.unit_id)
        order by d desc limit 1
      ) t group by gone.unit_id
    ), heir as (
      select distinct on (last.unit_id) last.unit_id, next.unit_id as heir_id
      from last
      join people.placements_on(${day}::date) next on next.status = 'active'
      join lateral people.placements_on(last.day) before on before.person_id = next.person_id and before.unit_id = last.unit_id
      group by last.unit_id, next.unit_id order by last.unit_id, count(*) desc, next.unit_id
    )
    select r.id, heir.heir_id as unit_id from feedback.recommendation r join heir on heir.unit_id = r.unit_id
    where r.state not in ('closed', 'withdrawn') order by r.id
  `.execute(db);
  return rows;
}

// SQL of units and places: where people are, whose panel a unit has, for which units somebody appoints one.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Place } from '../rules.ts';

export type UnitName = { id: number; code: string; name: string };

/** Where each of these people is placed on a day: the level-I unit, and all units above the place. */
export async function selectPlaces(db: Db, people: readonly number[], day: Day): Promise<Map<number, Place>> {
  const { rows } = await sql<Place & { personId: number }>`
    select p.person_id, quality.panel_unit_of(p.unit_id, ${day}::date) as home_id,
      (select json_agg(t.ancestor_id) from people.tree_on(${day}::date) t where t.unit_id = p.unit_id) as above
    from people.placements_on(${day}::date) p where p.person_id = any(${[...people]}::bigint[]) and p.status = 'active'
  `.execute(db);
  return new Map(rows.map(({ personId, ...place }) => [personId, place]));
}

/** The units above a unit on a day with itself, and whether none of them is of level I, so that it stands on top. */
export async function selectAbove(db: Db, unitId: number, day: Day): Promise<{ above: number[]; isOnTop: boolean }> {
  const { rows } = await sql<{ above: number[] | null; isOnTop: boolean }>`
    select json_agg(t.ancestor_id) as above,
      not exists (select from people.units_on(${day}::date) u where u.unit_id = ${unitId} and u.echelon = 'I') as is_on_top
    from people.tree_reaching(${day}::date) t where t.unit_id = ${unitId}
  `.execute(db);
  return { above: rows[0]?.above ?? [], isOnTop: rows[0]?.isOnTop ?? false };
}

/** The unit whose panel judges what belongs to a unit. */
export async function selectPanelUnit(db: Db, unitId: number, day: Day): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select quality.panel_unit_of(${unitId}::bigint, ${day}::date) as id
  `.execute(db);
  return rows[0]?.id ?? null;
}

/** The units that may have a panel and lie in these subtrees, or all: those of level I, and those on top. */
export async function selectPanelUnits(db: Db, within: readonly number[] | null, day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.units_on(${day}::date) u
    where (u.echelon = 'I' or u.parent_id is null) and (${within === null}::boolean or exists (
      select from people.tree_on(${day}::date) t where t.unit_id = u.unit_id and t.ancestor_id = any(${[...(within ?? [])]}::bigint[])
    )) order by u.code
  `.execute(db);
  return rows;
}

/** The names of units as they are called on a day, or were called last. */
export async function selectUnitNames(db: Db, ids: readonly number[], day: Day): Promise<Map<number, UnitName>> {
  const { rows } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_reaching(${day}::date) where unit_id = any(${[...new Set(ids)]}::bigint[])
  `.execute(db);
  return new Map(rows.map((unit) => [unit.id, unit]));
}

/** How many working days lie between two days. */
export async function selectWorkingDays(db: Db, from: Day, to: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select l.number - f.number as n from people.day_number f, people.day_number l
    where f.day = ${from}::date and l.day = ${to}::date
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** The unit of a code today, if there is one. */
export async function selectUnitByCode(db: Db, code: string, day: Day): Promise<UnitName | undefined> {
  const { rows } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_on(${day}::date) where code = ${code}
  `.execute(db);
  return rows[0];
}

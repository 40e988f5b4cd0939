// SQL of places: which posts somebody carries, who leads a unit, what lies above and below it, where people are.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Lead } from '../policy.ts';
import type { Place } from '../types.ts';

export type UnitName = { id: number; code: string; name: string };

/** The units that these people lead on a day, definitively or acting. */
export async function selectPosts(db: Db, leaders: readonly number[], day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select distinct u.unit_id as id, u.code, u.name from people.heads_on(${day}) h
    join people.units_on(${day}) u on u.unit_id = h.unit_id
    where h.person_id = any(${[...leaders]}::bigint[]) order by u.code
  `.execute(db);
  return rows;
}

/** Units below a unit on a day, itself first; enough to choose from. */
export async function selectBelow(db: Db, unitId: number, day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.tree_on(${day}) t join people.units_on(${day}) u on u.unit_id = t.unit_id
    where t.ancestor_id = ${unitId} order by u.code limit 300
  `.execute(db);
  return rows;
}

/** Units above a unit on a day, nearest first, itself left out. */
export async function selectAbove(db: Db, unitId: number, day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.tree_on(${day}) t join people.units_on(${day}) u on u.unit_id = t.ancestor_id
    where t.unit_id = ${unitId} and t.depth > 0 order by t.depth
  `.execute(db);
  return rows;
}

/** The names of units as they are called on a day, or were called last. */
export async function selectUnitNames(db: Db, ids: readonly number[], day: Day): Promise<Map<number, string>> {
  const { rows } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_reaching(${day}) where unit_id = any(${[...new Set(ids)]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who leads a unit on a day, and the units above it with itself. */
export async function selectLead(db: Db, unitId: number, day: Day): Promise<Lead> {
  const { rows } = await sql<{ leaders: number[]; above: number[] }>`
    select coalesce((select json_agg(person_id) from people.heads_on(${day}) where unit_id = ${unitId}), '[]') as leaders,
      coalesce((select json_agg(ancestor_id) from people.tree_reaching(${day}) where unit_id = ${unitId}), '[]') as above
  `.execute(db);
  return rows[0] ?? { leaders: [], above: [] };
}

/** Where each of these people works on a day; who has left is not among them. */
export async function selectPlaces(db: Db, people: readonly number[], day: Day): Promise<Map<number, Place>> {
  const { rows } = await sql<Place & { personId: number }>`
    select p.person_id, p.unit_id, p.job_kind, json_agg(t.ancestor_id) as above
    from people.placements_on(${day}) p join people.tree_on(${day}) t on t.unit_id = p.unit_id
    where p.person_id = any(${[...people]}::bigint[]) and p.status = 'active'
    group by p.person_id, p.unit_id, p.job_kind
  `.execute(db);
  return new Map(rows.map(({ personId, ...place }) => [personId, place]));
}

/** Of these leaders' units the one that lies nearest above a person's unit: the post by which she is led. */
export async function selectPostOver(
  db: Db,
  of: { unitId: number; leaders: readonly number[] },
  day: Day
): Promise<number | null> {
  const { rows } = await sql<{ unitId: number }>`
    select h.unit_id from people.heads_on(${day}) h join people.tree_on(${day}) t on t.ancestor_id = h.unit_id
    where t.unit_id = ${of.unitId} and h.person_id = any(${[...of.leaders]}::bigint[]) order by t.depth limit 1
  `.execute(db);
  return rows[0]?.unitId ?? null;
}

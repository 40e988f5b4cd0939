// Who and where: persons and units on a day, read through what the module people publishes.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { Reach } from '../policy.ts';
import type { Named } from '../types.ts';

const above = (unit: RawBuilder<unknown>, day: Day) =>
  sql`coalesce((select json_agg(t.ancestor_id) from people.tree_on(${day}) t where t.unit_id = ${unit}), '[]')`;

/** A person with the units above the place held today; who has no place belongs to the top of the ministry. */
export type Placed = Named & Reach & { unitId: number | null };

/** The person with this NIP or id, with everything that a policy asks. */
export async function selectOptionalPerson(
  db: Db,
  who: { nip: string } | { personId: number },
  day: Day
): Promise<Placed | undefined> {
  const match = 'nip' in who ? sql`p.nip = ${who.nip}` : sql`p.id = ${who.personId}`;
  const { rows } = await sql<Placed>`
    select p.id as person_id, p.nip, p.name, place.unit_id,
      ${above(sql`coalesce(place.unit_id, (select min(unit_id) from people.units_on(${day}) where parent_id is null))`, day)} as ancestors,
      coalesce((select json_agg(${above(sql`h.unit_id`, day)}) from roles.holders_on(${day}) h where h.person_id = p.id), '[]') as roles
    from people.person_card p
    left join people.placements_on(${day}) place on place.person_id = p.id
    where ${match}
  `.execute(db);
  return rows[0];
}

export type FoundUnit = { unitId: number; code: string; name: string; ancestors: number[] };

/** The unit with this code on the day. */
export async function selectOptionalUnit(db: Db, code: string, day: Day): Promise<FoundUnit | undefined> {
  const { rows } = await sql<FoundUnit>`
    select u.unit_id, u.code, u.name, ${above(sql`u.unit_id`, day)} as ancestors
    from people.units_on(${day}) u where u.code = ${code}
  `.execute(db);
  return rows[0];
}

/** Units above a unit with itself, on the day. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`
    select ancestor_id from people.tree_on(${day}) where unit_id = ${unitId}
  `.execute(db);
  return rows.map((row) => row.ancestorId);
}

/** Whether a unit is the top of the ministry today. */
export async function selectTopUnits(db: Db, day: Day): Promise<number[]> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.units_on(${day}) where parent_id is null
  `.execute(db);
  return rows.map((row) => row.unitId);
}

export type Candidate = Named & { title: string; unitName: string };

/** People placed today whose name or NIP fits what was typed, the shortest names first. */
export async function selectCandidates(db: Db, typed: string, day: Day): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id as person_id, p.nip, p.name, place.title, u.name as unit_name
    from people.person_card p
    join people.placements_on(${day}) place on place.person_id = p.id and place.status = 'active'
    join people.units_on(${day}) u on u.unit_id = place.unit_id
    where p.name ilike ${`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`} or p.nip = ${typed.replaceAll(/\s/g, '')}
    order by length(p.name), p.name, p.id limit 20
  `.execute(db);
  return rows;
}

/** Whom a person would hand decisions to: those who work under her and those beside her under the same supervisor. */
export async function selectNearPeople(db: Db, personId: number, day: Day): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id as person_id, p.nip, p.name, place.title, u.name as unit_name
    from people.placements_on(${day}) place
    join people.person_card p on p.id = place.person_id
    join people.units_on(${day}) u on u.unit_id = place.unit_id
    where place.status = 'active' and p.id <> ${personId} and (
      place.supervisor_id = ${personId}
      or place.supervisor_id = (select me.supervisor_id from people.placements_on(${day}) me where me.person_id = ${personId})
    )
    order by place.supervisor_id = ${personId} desc, p.name, p.id limit 20
  `.execute(db);
  return rows;
}

/** The person and the top unit of a site, made where there is none yet. */
export async function foundSite(
  db: Db,
  first: { nip: string; name: string; unitCode: string; unitName: string },
  day: Day
): Promise<{ personId: number; unitId: number }> {
  const { nip, name, unitCode, unitName } = first;
  const { rows } = await sql<{ personId: number; unitId: number }>`
    select person_id, unit_id from people.found(${unitCode}, ${unitName}, ${nip}, ${name}, ${day}::date)
  `.execute(db);
  return rows[0] ?? { personId: 0, unitId: 0 };
}

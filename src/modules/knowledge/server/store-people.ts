// People and units as this module needs them: by number, by name, in reach of a writer.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { PersonName } from '../types.ts';

/** The people of these employee numbers; numbers nobody has are told apart. */
export async function selectPeopleByNip(
  db: Db,
  nips: readonly string[]
): Promise<{ people: PersonName[]; unknown: string[] }> {
  const { rows: people } = await sql<PersonName>`
    select id, nip, name from people.person_card where nip = any(${[...nips]}::text[])
  `.execute(db);
  const found = new Set(people.map(({ nip }) => nip));
  return { people, unknown: nips.filter((nip) => !found.has(nip)) };
}

/** Who works in the same unit on a day, for lists to tick. */
export async function selectColleagues(
  db: Db,
  where: { unitId: number | null; day: Day; not: number | null }
): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select p.id, p.nip, p.name from people.placements_on(${where.day}) k join people.person_card p on p.id = k.person_id
    where k.unit_id = ${where.unitId}::bigint and k.status = 'active' and p.id is distinct from ${where.not}::bigint
    order by p.name limit 200
  `.execute(db);
  return rows;
}

/** A unit with its name on a day, or with the last it had. */
export type UnitName = { id: number; code: string; name: string };

/** The unit and all above it, nearest first: for whom somebody placed there can write. */
export async function selectUnitsAbove(db: Db, unitId: number | null, day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.tree_on(${day}) t join people.units_on(${day}) u on u.unit_id = t.ancestor_id
    where t.unit_id = ${unitId}::bigint order by t.depth
  `.execute(db);
  return rows;
}

/** The ids of a unit and all above it, closed units included. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select ancestor_id as id from people.tree_reaching(${day}) where unit_id = ${unitId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The name of a unit today, or the last one of a unit that has closed. */
export async function selectUnitName(db: Db, unitId: number, day: Day): Promise<UnitName | undefined> {
  const { rows } = await sql<UnitName>`
    select unit_id as id, code, name from people.units_reaching(${day}) where unit_id = ${unitId}
  `.execute(db);
  return rows[0];
}

/** Where a person is placed on a day. */
export async function selectPlace(db: Db, personId: number, day: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.placements_on(${day}) where person_id = ${personId}
  `.execute(db);
  return rows[0]?.unitId;
}

/** The card of one person. */
export async function selectPersonName(db: Db, id: number): Promise<PersonName> {
  const { rows } = await sql<PersonName>`select id, nip, name from people.person_card where id = ${id}`.execute(db);
  return rows[0] ?? notFound('person');
}

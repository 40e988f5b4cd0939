// Names and places of people as other modules need them: by id, by employee number, of one unit.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { PersonName } from '../types.ts';

/** The cards of people by their ids. */
export async function selectNames(db: Db, ids: readonly number[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select id, nip, name from people.person_card where id = any(${[...new Set(ids)]}::bigint[])
  `.execute(db);
  return rows;
}

/** The cards of people by their employee numbers. */
export async function selectByNip(db: Db, nips: readonly string[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select id, nip, name from people.person_card where nip = any(${[...new Set(nips)]}::text[])
  `.execute(db);
  return rows;
}

/** Who works in a unit on a day, by name. */
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

/** The unit that holds a person on a day, if one does. */
export async function selectPlace(db: Db, personId: number, day: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id from people.placements_on(${day}) where person_id = ${personId} limit 1
  `.execute(db);
  return rows[0]?.unitId;
}

/** The units that hold these people on a day. */
export async function selectPlaces(
  db: Db,
  personIds: readonly number[],
  day: Day
): Promise<{ id: number; unitId: number }[]> {
  const { rows } = await sql<{ id: number; unitId: number }>`
    select person_id as id, unit_id from people.placements_on(${day}) where person_id = any(${[...personIds]}::bigint[])
  `.execute(db);
  return rows;
}

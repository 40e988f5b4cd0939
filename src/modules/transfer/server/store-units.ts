// Who answers for a unit, which units stand above a record, where a person is.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { PersonName } from '#modules/people/types.ts';

/** Who leads a unit on a day, and the units above it with itself. */
export async function selectUnitAuthority(
  db: Db,
  unitId: number,
  on: Day
): Promise<{ leaders: number[]; ancestors: number[] }> {
  const { rows } = await sql<{ leaders: number[]; ancestors: number[] }>`
    select
      coalesce((select json_agg(distinct person_id) from people.heads_on(${on}) where unit_id = ${unitId}), '[]') as leaders,
      coalesce((select json_agg(ancestor_id) from people.tree_reaching(${on}) where unit_id = ${unitId}), '[]') as ancestors
  `.execute(db);
  return rows[0] ?? { leaders: [], ancestors: [] };
}

/** A unit that a matter can be put to, with the names of who leads it today. */
export type AskableUnit = { id: number; code: string; name: string; leaders: string[] };

/**
 * The person's unit and those above it, nearest first, without those that only these people lead; where somebody holds no
 * place today, from the unit of the record.
 */
export async function selectAskable(
  db: Db,
  from: { personId: number; unitId: number; authors: readonly number[] },
  on: Day
): Promise<AskableUnit[]> {
  const { rows } = await sql<AskableUnit>`
    with place as (
      select coalesce((select unit_id from people.placements_on(${on}) where person_id = ${from.personId} limit 1), ${from.unitId}::bigint) as unit_id
    )
    select u.unit_id as id, u.code, u.name,
      coalesce(json_agg(card.name order by card.name) filter (where card.id is not null), '[]') as leaders
    from place join people.tree_on(${on}) t on t.unit_id = place.unit_id
    join people.units_on(${on}) u on u.unit_id = t.ancestor_id
    left join people.heads_on(${on}) h on h.unit_id = u.unit_id
    left join people.person_card card on card.id = h.person_id
    group by u.unit_id, u.code, u.name, t.depth
    having count(h.person_id) = 0 or bool_or(h.person_id <> all(${[...from.authors]}::bigint[]))
    order by t.depth
  `.execute(db);
  return rows;
}

/** The names and codes of units by their ids, also of those that have closed. */
export async function selectUnitNames(
  db: Db,
  ids: readonly number[],
  on: Day
): Promise<Map<number, { code: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; code: string; name: string }>`
    select unit_id as id, code, name from people.units_reaching(${on}) where unit_id = any(${[...new Set(ids)]}::bigint[])
  `.execute(db);
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}

/** Cards of people, in the order of their ids as given. */
export async function selectPeople(db: Db, ids: readonly number[]): Promise<PersonName[]> {
  const { rows } = await sql<PersonName>`
    select id, nip, name from people.person_card where id = any(${[...ids]}::bigint[])
    order by array_position(${[...ids]}::bigint[], id)
  `.execute(db);
  return rows;
}

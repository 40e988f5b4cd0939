// Units on a day: the tree, who leads, who works there.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { SubUnit, TreeUnit, UnitCard, UnitHead, UnitName } from '../types.ts';
import { cardColumns, placeOf } from './store-persons.ts';

/** The unit with this code on a day. */
export async function selectOptionalUnit(db: Db, code: string, day: Day): Promise<Omit<UnitCard, 'path'> | undefined> {
  const { rows } = await sql<Omit<UnitCard, 'path'>>`
    select unit_id as id, code, name, echelon, parent_id, go_live_on from people.units_on(${day}) where code = ${code}
  `.execute(db);
  return rows[0];
}

/** Names of the units above a unit, the highest first. */
export async function selectPath(db: Db, unitId: number, day: Day): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    select u.unit_id as id, u.code, u.name from people.tree_on(${day}) t
    join people.units_on(${day}) u on u.unit_id = t.ancestor_id
    where t.unit_id = ${unitId} and t.depth > 0 order by t.depth desc
  `.execute(db);
  return rows;
}

/** A unit and all units above it, itself first. */
export async function selectAncestors(db: Db, unitId: number, day: Day): Promise<number[]> {
  const { rows } = await sql<{ ancestorId: number }>`
    select ancestor_id from people.tree_on(${day}) where unit_id = ${unitId} order by depth
  `.execute(db);
  return rows.map(({ ancestorId }) => ancestorId);
}

/** All units of a day, each after its parent. */
export async function selectTree(db: Db, day: Day): Promise<TreeUnit[]> {
  const { rows } = await sql<TreeUnit>`
    select u.unit_id as id, u.code, u.name, u.echelon, u.parent_id, count(t.ancestor_id) - 1 as depth
    from people.units_on(${day}) u
    join people.tree_on(${day}) t on t.unit_id = u.unit_id
    join people.units_on(${day}) a on a.unit_id = t.ancestor_id
    group by u.unit_id, u.code, u.name, u.echelon, u.parent_id
    order by array_agg(a.code order by t.depth desc)
  `.execute(db);
  return rows;
}

/** Who leads a unit on a day: the definitive leader first. */
export async function selectHeads(db: Db, unitId: number, day: Day): Promise<UnitHead[]> {
  const { rows } = await sql<UnitHead>`
    select ${cardColumns}, h.kind as capacity from people.heads_on(${day}) h join people.person p on p.id = h.person_id ${placeOf(day)}
    where h.unit_id = ${unitId} order by h.kind = 'definitive' desc, p.name
  `.execute(db);
  return rows;
}

/** The units directly below a unit, with their leaders and how many people work in each and below it. */
export async function selectSubUnits(db: Db, unitId: number, day: Day): Promise<SubUnit[]> {
  const { rows } = await sql<SubUnit>`
    select u.unit_id as id, u.code, u.name, u.echelon, coalesce(n.people, 0) as people, h.nip as head_nip, h.name as head_name, h.kind as head_kind
    from people.units_on(${day}) u
    left join lateral (
      select p.nip, p.name, h.kind from people.heads_on(${day}) h join people.person p on p.id = h.person_id
      where h.unit_id = u.unit_id order by h.kind = 'definitive' desc, p.name limit 1
    ) h on true
    left join (
      select t.ancestor_id, sum(there.people)::integer as people
      from (
        select p.unit_id, count(*) as people from people.placements_on(${day}) p
        where p.unit_id in (select unit_id from people.tree_on(${day}) where ancestor_id = ${unitId}) group by p.unit_id
      ) there
      join people.tree_on(${day}) t on t.unit_id = there.unit_id group by t.ancestor_id
    ) n on n.ancestor_id = u.unit_id
    where u.parent_id = ${unitId} order by u.code
  `.execute(db);
  return rows;
}

const literal = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

/** Units whose name holds all the words, or whose code begins with what was typed. */
export async function selectByName(
  db: Db,
  typed: string,
  { day, limit }: { day: Day; limit: number }
): Promise<(UnitName & { parentName: string | null })[]> {
  const words = typed.split(' ').map((word) => sql`u.name ilike ${`%${literal(word)}%`}`);
  const { rows } = await sql<UnitName & { parentName: string | null }>`
    select u.unit_id as id, u.code, u.name, above.name as parent_name from people.units_on(${day}) u
    left join people.units_on(${day}) above on above.unit_id = u.parent_id
    where (${sql.join(words, sql` and `)}) or u.code ilike ${`${literal(typed)}%`}
    order by lower(u.code) = ${typed.toLowerCase()} desc, u.echelon = '' , length(u.code), u.code limit ${limit}
  `.execute(db);
  return rows;
}

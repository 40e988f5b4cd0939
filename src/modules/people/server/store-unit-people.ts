// The people of a unit: one list for the page and for the file.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { PeopleSort, UnitPeopleFilter } from '../schema.ts';
import type { UnitPerson } from '../types.ts';

const orders: Record<PeopleSort, ReturnType<typeof sql>> = {
  name: sql`p.name, p.id`,
  '-name': sql`p.name desc, p.id`,
  title: sql`a.title, p.name, p.id`,
  '-title': sql`a.title desc, p.name, p.id`,
  since: sql`lower(a.valid), p.name, p.id`,
  '-since': sql`lower(a.valid) desc, p.name, p.id`,
  unit: sql`u.code, a.job_kind = 'struktural' desc, p.name, p.id`,
  '-unit': sql`u.code desc, a.job_kind = 'struktural' desc, p.name, p.id`
};

const literal = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

function conditions(filter: UnitPeopleFilter) {
  const { q, kind, status } = filter;
  return sql.join(
    [
      sql`true`,
      ...q
        .split(' ')
        .filter(Boolean)
        .map(
          (word) =>
            sql`(p.name ilike ${`%${literal(word)}%`} or a.title ilike ${`%${literal(word)}%`} or p.nip = ${word})`
        ),
      ...(kind
        ? [kind === 'acting' ? sql`a.kind <> 'definitive'` : sql`a.kind = 'definitive' and a.job_kind = ${kind}`]
        : []),
      ...(status === 'active' ? [sql`a.status = 'active'`] : []),
      ...(status === 'away' ? [sql`a.status <> 'active'`] : [])
    ],
    sql` and `
  );
}

type Where = { unitId: number; day: Day; filter: UnitPeopleFilter };

/** The assignments of a day in the unit, or in all units below it too. */
const inUnit = ({ unitId, day, filter }: Where) =>
  sql`a.valid @> ${day}::date and ${
    filter.below
      ? sql`a.unit_id in (select unit_id from people.tree_on(${day}) where ancestor_id = ${unitId})`
      : sql`a.unit_id = ${unitId}`
  }`;

/** The people of a unit on a day that the filter leaves, in its order. */
export async function selectUnitPeople(
  db: Db,
  where: Where,
  page: { limit: number; offset: number }
): Promise<UnitPerson[]> {
  const { rows } = await sql<UnitPerson>`
    select p.id, p.nip, p.name, a.title, a.job_kind, a.kind, a.rank, a.grade, a.status, lower(a.valid) as since, u.code as unit_code, u.name as unit_name
    from people.assignment a
    join people.person p on p.id = a.person_id
    join people.units_on(${where.day}) u on u.unit_id = a.unit_id
    where ${inUnit(where)} and ${conditions(where.filter)}
    order by ${orders[where.filter.sort]} limit ${page.limit} offset ${page.offset}
  `.execute(db);
  return rows;
}

/** How many they are; names are looked up only where a word is sought. */
export async function countUnitPeople(db: Db, where: Where): Promise<number> {
  const withNames = where.filter.q ? sql`join people.person p on p.id = a.person_id` : sql``;
  const { rows } = await sql<{ count: number }>`
    select count(*) from people.assignment a ${withNames} where ${inUnit(where)} and ${conditions(where.filter)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

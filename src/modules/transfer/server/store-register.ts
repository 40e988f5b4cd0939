// SQL of the register: innovations open to the ministry by search and filters, and those of one person.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { RegisterQuery } from '../schema.ts';
import type { Innovation, Stage } from '../types.ts';

export type ListedInnovation = Pick<Innovation, 'id' | 'title' | 'stage' | 'asks'> & {
  unitCode: string;
  unitName: string;
  /** The first two by name, and how many there are. */
  makers: string[];
  makerCount: number;
  uses: number;
  since: Date;
};

export const pageSize = 50;

const card = (on: Day) => sql`
  select i.id, i.title, i.stage, i.asks, u.code as unit_code, u.name as unit_name, made.makers, made.maker_count,
    (select count(*) from transfer.innovation_use s where s.innovation_id = i.id and s.taken_back_at is null) as uses,
    coalesce(i.adopted_at, i.trial_at, i.opened_at, i.created_at) as since
  from transfer.innovation i
  join people.units_reaching(${on}) u on u.unit_id = i.unit_id
  cross join lateral (
    select (array_agg(c.name order by m.added_at, m.person_id))[1:2] as makers, count(*) as maker_count
    from transfer.innovation_maker m join people.person_card c on c.id = m.person_id where m.innovation_id = i.id
  ) made`;

/** What the words and the unit of a query let through, of what the ministry can read. */
const found = ({ q, unit }: RegisterQuery, on: Day) => sql`i.opened_at is not null
  and (${q} = '' or i.search @@ websearch_to_tsquery('indonesian', ${q}) or i.title ilike '%' || ${q} || '%')
  and (${unit} = '' or i.unit_id in (
    select t.unit_id from people.tree_reaching(${on}) t join people.unit_card top on top.unit_id = t.ancestor_id where top.code = ${unit}))`;

/** A page of the register, the newest first, with how many there are by stage. */
export async function selectRegister(
  db: Db,
  query: RegisterQuery,
  on: Day
): Promise<{ rows: ListedInnovation[]; counts: Partial<Record<Stage, number>> }> {
  const { rows: stages } = await sql<{ stage: Stage; count: number }>`
    select i.stage, count(*) as count from transfer.innovation i where ${found(query, on)} group by i.stage
  `.execute(db);
  const { rows } = await sql<ListedInnovation>`
    with hit as (
      select i.id from transfer.innovation i where ${found(query, on)} and (${query.stage} = '' or i.stage = ${query.stage})
      order by coalesce(i.adopted_at, i.trial_at, i.opened_at) desc, i.id desc limit ${pageSize} offset ${(query.page - 1) * pageSize}
    )
    select * from (${card(on)}) c where c.id in (select id from hit) order by c.since desc, c.id desc
  `.execute(db);
  return { rows, counts: Object.fromEntries(stages.map(({ stage, count }) => [stage, count])) };
}

/** The innovations a person makes, also those that nobody else sees yet. */
export async function selectOwnInnovations(db: Db, personId: number, on: Day): Promise<ListedInnovation[]> {
  const { rows } = await sql<ListedInnovation>`
    select c.* from (${card(on)}) c
    where c.id in (select innovation_id from transfer.innovation_maker where person_id = ${personId})
    order by c.since desc, c.id desc
  `.execute(db);
  return rows;
}

/** The units of a filter: those in which most is made, and the reader's own with those above it; as the tree has them. */
export async function selectMakingUnits(
  db: Db,
  { own, on }: { own: number | null; on: Day }
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select u.code, u.name from (
      (select unit_id from transfer.innovation where opened_at is not null group by unit_id order by count(*) desc, unit_id limit 30)
      union select ancestor_id from people.tree_reaching(${on}) where unit_id = ${own}
    ) n join people.units_reaching(${on}) u on u.unit_id = n.unit_id order by u.code
  `.execute(db);
  return rows;
}

/** Of these innovations those that a person may open. */
export async function selectOpen(db: Db, ids: readonly number[], personId: number | null): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    select i.id from transfer.innovation i where i.id = any(${[...ids]}::bigint[]) and (i.opened_at is not null
      or exists (select from transfer.innovation_maker m where m.innovation_id = i.id and m.person_id = ${personId}))
  `.execute(db);
  return rows;
}

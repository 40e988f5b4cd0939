// SQL of the lists of recommendations: what the reader may see, narrowed as the query asks.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import type { ListQuery } from '../schema.ts';
import type { Recommendation } from '../types.ts';

/** A recommendation in a list. */
export type Listed = Pick<
  Recommendation,
  | 'id'
  | 'year'
  | 'no'
  | 'component'
  | 'practice'
  | 'origin'
  | 'priority'
  | 'title'
  | 'state'
  | 'result'
  | 'dueOn'
  | 'leaderStep'
  | 'leaderOn'
  | 'ownerStep'
  | 'ownerOn'
> & { unitName: string; code: string; owner: string | null; actions: number; actionsDone: number };

/** Whose list it is: herself, her unit, the units whose posts she carries or oversees (null = all). */
export type Reader = {
  personId: number;
  ownUnitId: number | null;
  carried: readonly number[];
  overseen: readonly number[] | null;
  day: Day;
};

const literal = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

/** What the reader may see: of her own line upwards, of what she leads or oversees with all below, what she carries out. */
export function inSight(reader: Reader): RawBuilder<boolean> {
  if (reader.overseen === null) return sql<boolean>`true`;
  const tops = sql`array(select h.unit_id from people.heads_on(${reader.day}::date) h
    where h.person_id = any(${[...reader.carried]}::bigint[])) || ${[...reader.overseen]}::bigint[]`;
  return sql<boolean>`(
    r.unit_id = any(array(select t.ancestor_id from people.tree_on(${reader.day}::date) t where t.unit_id = ${reader.ownUnitId}::bigint))
    or r.unit_id = any(array(select t.unit_id from people.tree_reaching(${reader.day}::date) t where t.ancestor_id = any(${tops})))
    or r.owner_id = ${reader.personId}
    or r.id = any(array(select a.recommendation_id from feedback.action a where a.owner_id = ${reader.personId}))
  )`;
}

const late = (day: Day) => sql<boolean>`least(r.leader_on, r.owner_on) < ${day}::date`;

function shown(query: ListQuery, reader: Reader): RawBuilder<boolean> {
  const mine = sql<boolean>`(r.owner_id = ${reader.personId} or r.unit_id = any(array(
    select h.unit_id from people.heads_on(${reader.day}::date) h where h.person_id = any(${[...reader.carried]}::bigint[]))))`;
  return {
    all: sql<boolean>`r.state <> 'withdrawn'`,
    late: sql<boolean>`${late(reader.day)} and r.state <> 'withdrawn'`,
    mine,
    running: sql<boolean>`r.state not in ('closed', 'withdrawn')`,
    closed: sql<boolean>`r.state = 'closed'`
  }[query.show];
}

function conditions(query: ListQuery, reader: Reader): RawBuilder<boolean> {
  const words = query.q.split(' ').filter(Boolean);
  const below = sql`array(select t.unit_id from people.tree_reaching(${reader.day}::date) t
    join people.unit_card c on c.unit_id = t.ancestor_id where upper(c.code) = upper(${query.unit ?? ''}))`;
  return sql<boolean>`${sql.join(
    [
      inSight(reader),
      query.state === 'withdrawn' ? sql`true` : shown(query, reader),
      ...(query.year ? [sql`r.year = ${query.year}`] : []),
      ...(query.unit ? [sql`r.unit_id = any(${below})`] : []),
      ...(query.component ? [sql`r.component = ${query.component}`] : []),
      ...(query.practice ? [sql`r.practice = ${query.practice}`] : []),
      ...(query.origin ? [sql`r.origin = ${query.origin}`] : []),
      ...(query.state ? [sql`r.state = ${query.state}`] : []),
      ...words.map((word) => sql`r.title ilike ${`%${literal(word)}%`}`)
    ],
    sql` and `
  )}`;
}

/** Recommendations as asked: what waits longest first, then the closed ones. */
export async function selectListed(
  db: Db,
  of: { query: ListQuery; reader: Reader },
  page: { limit: number; offset: number }
): Promise<Listed[]> {
  const { query, reader } = of;
  const { rows } = await sql<Listed>`
    select r.id, r.year, r.no, r.component, r.practice, r.origin, r.priority, r.title, r.state, r.result, r.due_on, r.leader_step,
      r.leader_on, r.owner_step, r.owner_on, u.name as unit_name, u.code, owner.name as owner,
      (select count(*) from feedback.action a where a.recommendation_id = r.id) as actions,
      (select count(*) from feedback.action a where a.recommendation_id = r.id and a.confirmed_at is not null) as actions_done
    from feedback.recommendation r
    join people.units_reaching(${reader.day}::date) u on u.unit_id = r.unit_id
    left join people.person_card owner on owner.id = r.owner_id
    where ${conditions(query, reader)}
    order by (r.state in ('closed', 'withdrawn')), r.year desc, least(r.leader_on, r.owner_on), r.priority, u.code, r.no
    limit ${page.limit} offset ${page.offset}
  `.execute(db);
  return rows;
}

/** How many the query finds in each choice of the list. */
export async function selectCounts(
  db: Db,
  { query, reader }: { query: ListQuery; reader: Reader }
): Promise<Record<ListQuery['show'], number>> {
  const count = (show: ListQuery['show']) => sql`count(*) filter (where ${shown({ ...query, show }, reader)})`;
  const { rows } = await sql<Record<ListQuery['show'], number>>`
    select ${count('all')} as all, ${count('late')} as late, ${count('mine')} as mine, ${count('running')} as running,
      ${count('closed')} as closed
    from feedback.recommendation r
    where ${conditions({ ...query, state: query.state ?? undefined, show: 'all' }, reader)}
  `.execute(db);
  return rows[0] ?? { all: 0, late: 0, mine: 0, running: 0, closed: 0 };
}

/** The years of which there are recommendations, the newest first. */
export async function selectYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from feedback.recommendation order by year desc
  `.execute(db);
  return rows.map(({ year }) => year);
}

/** Which of these recommendations the reader may open. */
export async function selectSeen(db: Db, ids: readonly number[], reader: Reader): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    select r.id from feedback.recommendation r where r.id = any(${[...ids]}::bigint[]) and ${inSight(reader)}
  `.execute(db);
  return rows;
}

/** Which of these rounds the reader may open: those of units she oversees, or in which she is asked. */
export async function selectSeenRounds(db: Db, ids: readonly number[], reader: Reader): Promise<{ id: number }[]> {
  const below = sql`array(select t.unit_id from people.tree_reaching(${reader.day}::date) t
    where t.ancestor_id = any(${[...(reader.overseen ?? [])]}::bigint[]))`;
  const { rows } = await sql<{ id: number }>`
    select r.id from feedback.round r where r.id = any(${[...ids]}::bigint[]) and (${
      reader.overseen === null ? sql`true` : sql`r.unit_id = any(${below})`
    } or exists (select from feedback.seat s where s.round_id = r.id and s.person_id = ${reader.personId}))
  `.execute(db);
  return rows;
}

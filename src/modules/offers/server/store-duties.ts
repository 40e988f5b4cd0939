// SQL of what waits for somebody in offers: listed, and counted in the statement that counts everything.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queue, queuesOf, together, type Queues } from '#platform/server/queue.ts';

/** Who is asked: herself, those whose posts she carries, and the units she oversees by a capability (null = all). */
export type Asked = {
  personId: number;
  carried: readonly number[];
  overseen: readonly number[] | null;
  day: Day;
};

export type OwnDuty = {
  kind: 'offers.answer' | 'offers.respond' | 'offers.result';
  id: number;
  title: string;
  since: Day;
  due: Day | null;
};

const nominated = ({ personId, day }: Asked) => sql`
  from offers.application a join offers.offer o on o.id = a.offer_id
  where a.person_id = ${personId} and a.state = 'nominated' and o.state = 'open' and o.apply_until >= ${day}::date
`;
const given = ({ personId }: Asked) => sql`from offers.assignment where person_id = ${personId} and state = 'given'`;
const results = ({ personId }: Asked) => sql`
  from offers.application a join offers.offer o on o.id = a.offer_id
  where a.person_id = ${personId} and a.state in ('selected', 'not-selected', 'lapsed') and a.seen_at is null
`;

const own = (asked: Asked) => sql`
  select 'offers.answer' as kind, o.id, o.title, a.nominated_at::date as since, o.apply_until as due ${nominated(asked)}
  union all
  select 'offers.respond', id, title, given_at::date, people.working_days_after(given_at::date, 5) ${given(asked)}
  union all
  select 'offers.result', o.id, o.title, a.decided_at::date, null ${results(asked)}
`;

/** Nominations and work to answer, results to take note of. */
export async function selectOwnDuties(db: Db, asked: Asked): Promise<OwnDuty[]> {
  const { rows } = await sql<OwnDuty>`${keptPlan} ${own(asked)} order by since, id`.execute(db);
  return rows;
}

/** The posts that the reader carries, and the units without a leader that she oversees; asked once, not for each offer. */
function isHers({ carried, overseen, day }: Asked): RawBuilder<boolean> {
  const led = sql`select h.unit_id from people.heads_on(${day}::date) h where h.person_id = any(${[...carried]}::bigint[])`;
  const own = sql<boolean>`o.unit_id = any(array(${led}))`;
  if (overseen?.length === 0) return own;
  const below = sql`select t.unit_id from people.tree_reaching(${day}::date) t where t.ancestor_id = any(${[...(overseen ?? [])]}::bigint[])`;
  const inReach = overseen === null ? sql`true` : sql`o.unit_id = any(array(${below}))`;
  return sql<boolean>`(${own} or ${inReach} and not exists (select from people.heads_on(${day}::date) h where h.unit_id = o.unit_id))`;
}

/** Offers past their deadline with applicants who wait, of the posts carried or, where nobody leads, overseen. */
const unselected = (asked: Asked) => sql`
  from offers.offer o
  where o.state <> 'withdrawn' and (o.state = 'closed' or o.apply_until < ${asked.day}::date) and ${isHers(asked)}
    and exists (select from offers.application a where a.offer_id = o.id and a.state = 'applied')
`;

const sinceClosed = sql<Day>`least(o.apply_until, coalesce(o.ended_at::date, o.apply_until))`;

/** Offers on which somebody has to decide. */
export async function selectUnselected(
  db: Db,
  asked: Asked
): Promise<{ id: number; title: string; since: Day; due: Day }[]> {
  const { rows } = await sql<{ id: number; title: string; since: Day; due: Day }>`${keptPlan}
    select o.id, o.title, ${sinceClosed} as since, o.starts_on as due
    ${unselected(asked)} order by o.starts_on, o.id
  `.execute(db);
  return rows;
}

/** How much of it waits, by kind; `team` is the array of those for whom she decides. */
export const queuesFor = (asked: Asked, team: RawBuilder<number[]>): Queues =>
  together([
    queuesOf(own(asked)),
    queue('offers.select', sinceClosed, unselected(asked)),
    queue(
      'offers.support',
      sql`applied_at::date`,
      sql`from offers.application where person_id = any(${team}) and state = 'applied' and support = ''`
    )
  ]);

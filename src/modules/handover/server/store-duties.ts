// What waits for somebody in hand-over: the same conditions for the list and for its number.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { dueOn, type Who } from './store-lists.ts';

export type DutyKind = 'handover.write' | 'handover.read' | 'handover.sign' | 'handover.answer';
export type DutyRow = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

const moves = (kind: DutyKind, since: RawBuilder<unknown>, condition: RawBuilder<unknown>) => sql`
  select ${sql.lit(kind)} as kind, p.name as title, m.id::text as place, ${since} as since, ${dueOn} as due
  from handover.move m join people.person_card p on p.id = m.person_id where m.state = 'open' and ${condition}
`;

/** What is ready and, where a successor is known, read, in units that one leads or, without another head, right below. */
const toSign = ({ personId, carried, day }: Who) => sql`
  m.ready_at is not null and (m.successor_id is null or m.read_at is not null) and m.person_id <> ${personId}
  and m.unit_id = any(array(
    select t.unit_id from people.heads_on(${day}::date) h join people.tree_on(${day}::date) t on t.ancestor_id = h.unit_id and t.depth <= 1
    where h.person_id = any(${[...carried]}::bigint[])
  )) and not exists (
    select from people.heads_on(${day}::date) o where o.unit_id = m.unit_id and o.person_id <> m.person_id
      and o.person_id <> all(${[...carried]}::bigint[])
      and not exists (select from people.heads_on(${day}::date) x where x.unit_id = m.unit_id and x.person_id = any(${[...carried]}::bigint[]))
  )
`;

const toAnswer = ({ personId }: Who) => sql`
  select 'handover.answer', left(d.body, 80), '#direction-' || d.id, d.given_at::date, d.due_on
  from handover.direction d where d.addressee_id = ${personId} and d.answered_at is null
`;

const waiting = (who: Who): RawBuilder<unknown> => sql`
  ${moves('handover.write', sql`m.known_on`, sql`m.person_id = ${who.personId} and m.ready_at is null`)}
  union all ${moves('handover.read', sql`m.ready_at::date`, sql`m.successor_id = ${who.personId} and m.ready_at is not null and m.read_at is null`)}
  union all ${moves('handover.sign', sql`coalesce(m.read_at, m.ready_at)::date`, toSign(who))}
  union all ${toAnswer(who)}
`;

/** Everything that waits. */
export async function selectDuties(db: Db, who: Who): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${keptPlan} ${waiting(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(sql`select kind, since from (${waiting(who)}) own`);

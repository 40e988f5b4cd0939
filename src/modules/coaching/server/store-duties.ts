// What waits for somebody in coaching: each kind one condition, listed and counted by the same words.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { running } from './store-offers.ts';

type Asker = { personId: number; day: Day };
export type DutyRow = {
  kind: 'asked' | 'confirm' | 'acknowledge' | 'action' | 'feedback' | 'help';
  title: string;
  relationId: number | null;
  id: number;
  since: Day;
  due: Day | null;
};

/** Requests that the coach has room for, and offers to be answered by those asked. */
const asked = ({ personId, day }: Asker) => sql`
  select 'asked' as kind, r.topic as title, r.id as relation_id, r.id, r.asked_at::date as since, null::date as due
  from coaching.relation r where r.coach_id = ${personId} and r.state = 'requested' and coalesce(
    (select count(*) from (${running('r.coach_id', day)}) taken)
      < (select capacity from coaching.offer o where o.coach_id = r.coach_id and o.closed_at is null), true)
  union all
  select 'asked', r.topic, r.id, r.id, r.asked_at::date, null
  from coaching.member m join coaching.relation r on r.id = m.relation_id
  where m.person_id = ${personId} and m.state = 'asked' and (r.state = 'offered' or r.state = 'active' and r.ends_on >= ${day}::date)
`;

/** Sessions whose day has come and of which the person has not said yet that they were held. */
const confirm = ({ personId, day }: Asker) => sql`
  select 'confirm' as kind, s.topic as title, r.id as relation_id, s.id, s.planned_on as since, null::date as due
  from (
    select id, ended_on, topic from coaching.relation where coach_id = ${personId} and state in ('active', 'ended')
    union all
    select r.id, r.ended_on, r.topic from coaching.member m join coaching.relation r on r.id = m.relation_id
    where m.person_id = ${personId} and m.state = 'in' and r.state in ('active', 'ended')
  ) r join coaching.session s on s.relation_id = r.id
  where s.state = 'planned' and s.planned_on <= ${day}::date and (r.ended_on is null or s.planned_on <= r.ended_on)
    and not exists (select from coaching.presence said where said.session_id = s.id and said.person_id = ${personId})
`;

const acknowledge = ({ personId }: Asker) => sql`
  select 'acknowledge' as kind, r.topic as title, r.id as relation_id, r.id, o.given_at::date as since, null::date as due
  from coaching.member m join coaching.relation r on r.id = m.relation_id join coaching.opening o on o.relation_id = r.id
  where m.person_id = ${personId} and m.state = 'in'
    and not exists (select from coaching.acknowledgement k where k.relation_id = r.id and k.person_id = ${personId})
`;

/** Agreed actions whose day has come. */
const action = ({ personId, day }: Asker) => sql`
  select 'action' as kind, a.words as title, s.relation_id, a.id, a.created_at::date as since, a.due_on as due
  from coaching.action a join coaching.session s on s.id = a.session_id
  where a.owner_id = ${personId} and a.state = 'open' and a.due_on <= ${day}::date and s.state <> 'cancelled'
`;

const feedback = ({ personId }: Asker) => sql`
  select 'feedback' as kind, f.topic as title, null::bigint as relation_id, f.id, f.given_at::date as since, null::date as due
  from coaching.feedback f where f.person_id = ${personId} and f.opened_at is null
`;

const help = ({ personId }: Asker) => sql`
  select 'help' as kind, h.words as title, null::bigint as relation_id, h.id, h.said_at::date as since, null::date as due
  from coaching.help h where h.helped_id = ${personId} and h.confirmed_at is null and h.refused_at is null
`;

const all = (asker: Asker) =>
  sql.join(
    [asked(asker), confirm(asker), acknowledge(asker), action(asker), feedback(asker), help(asker)],
    sql` union all `
  );

/** Everything that waits for a person. */
export async function selectDuties(db: Db, asker: Asker): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${keptPlan} ${all(asker)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (asker: Asker): Queues =>
  queuesOf(sql`select 'coaching.' || kind as kind, since from (${all(asker)}) own`);

// What waits for somebody in communities: one select, read as a list for the inbox and counted for the frame.
import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import type { Day } from '#platform/dates.ts';
import { hasOwner, isOverseen, isSponsored, lastLife, type Sight } from './store-sight.ts';
import { unnotedOfTeam, unnotedOfUnits } from './store-notes.ts';

export type DutyKind =
  | 'communities.note'
  | 'communities.note-unit'
  | 'communities.accept'
  | 'communities.review'
  | 'communities.owner'
  | 'communities.presence'
  | 'communities.offer';

export type DutyRow = { kind: DutyKind; title: string; place: string; since: Day; due: Day | null };

/** One line for all memberships that wait for the same note: how many, the oldest. */
const noting = (kind: DutyKind, of: RawBuilder<unknown>) => sql`
  select ${kind} as kind, n::text as title, 'notices' as place, since,
    people.working_days_after(since, 10) as due
  from (select count(*) as n, min(m.joined_on) as since ${of}) waiting where n > 0
`;

const owned = ({ personId }: Sight) => sql`c.id = any(array(
  select o.community_id from communities.membership o
  where o.person_id = ${personId} and o.left_on is null and o.part = 'owner'
))`;

const proposals = (sight: Sight) => sql`
  select 'communities.accept', c.name, c.id::text || '/charter', c.proposed_at::date, null::date
  from communities.community c
  where c.state = 'proposed' and c.proposed_by <> ${sight.personId}
    and (${isSponsored(sight)} or ${isOverseen(sight, 'c.unit_id')})
`;

const reviews = (sight: Sight) => sql`
  select 'communities.review', c.name, c.id::text || '/charter', greatest(life.day + 91, c.quiet_until + 1), null::date
  from (select c.* from communities.community c where c.state = 'active' and (${owned(sight)} or ${isSponsored(sight)})) c
  ${lastLife(sight.day)}
  where (c.quiet_until is null or c.quiet_until < ${sight.day}::date)
    and (life.day < ${sight.day}::date - 90 or c.ends_on < ${sight.day}::date)
`;

const ownerless = (sight: Sight) => sql`
  select 'communities.owner', c.name, c.id::text || '/members', c.accepted_on, null::date
  from communities.community c
  where c.state = 'active' and (${isSponsored(sight)} or ${isOverseen(sight, 'c.unit_id')}) and not ${hasOwner(sight.day)}
`;

const presences = ({ personId, day }: Sight) => sql`
  select 'communities.presence', s.title, s.community_id::text || '/sessions/' || s.id::text, a.listed_at::date, s.held_on + 28
  from communities.attendance a join communities.session s on s.id = a.session_id
  where a.person_id = ${personId} and a.confirmed_at is null and a.denied_at is null and a.listed_by <> ${personId}
    and s.planned_by <> ${personId} and s.state <> 'cancelled' and s.held_on >= ${day}::date - 28
`;

const offers = ({ personId }: Sight) => sql`
  select 'communities.offer', c.name, c.id::text, o.offered_at::date, null::date
  from communities.offer o join communities.community c on c.id = o.community_id and c.state = 'active'
  where o.person_id = ${personId} and o.answer is null
`;

const all = (sight: Sight, led: RawBuilder<number[]>) => sql`
  ${noting('communities.note', unnotedOfTeam(led))}
  union all ${noting('communities.note-unit', unnotedOfUnits(sight))}
  union all ${proposals(sight)} union all ${reviews(sight)} union all ${ownerless(sight)}
  union all ${presences(sight)} union all ${offers(sight)}
`;

/** Everything that waits. */
export async function selectDuties(db: Db, sight: Sight, led: RawBuilder<number[]>): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`${keptPlan} ${all(sight, led)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (sight: Sight, led: RawBuilder<number[]>): Queues => queuesOf(all(sight, led));

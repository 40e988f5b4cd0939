// What waits for somebody in knowledge, in the database: the same conditions for the list and for its number.
import { sql } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { addDays } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { primerVersion } from '../basics.ts';
import { reviewedFor, reviewedFrom } from '../rules-audience.ts';
import { unseenOf } from './store-brought.ts';

type Who = { personId: number; day: Day };

/** How many days before its date a series wants topic and speaker, and for how long a session may be rated. */
const daysAhead = 14;
const daysToRate = 7;
/** For how long an answer waits to be accepted. */
const daysToAccept = 30;
/** The check is offered in the first month. */
const daysNew = 31;

const presence = ({ personId, day }: Who) => sql`
  from knowledge.sharing_listed l join knowledge.sharing s on s.id = l.sharing_id
  where l.person_id = ${personId} and l.denied_at is null and s.state <> 'cancelled' and s.held_on <= ${day}::date
    and not exists (select from knowledge.sharing_attendance a where a.sharing_id = s.id and a.person_id = ${personId})
`;

const openDates = ({ personId, day }: Who) => sql`
  from knowledge.series s join knowledge.series_date d on d.series_id = s.id
  where s.organiser_id = ${personId} and d.dropped_on is null and d.on_date between ${day}::date and ${day}::date + ${daysAhead}::integer
    and not exists (select from knowledge.held_sharing h where h.id = d.sharing_id)
    and not exists (
      select from people.placements_on(${day}::date) at where at.person_id = d.speaker_id and at.status = 'active'
    )
`;

/** Sessions called off for which somebody registered: until they have read it, or their day is over. */
const calledOff = ({ personId, day }: Who) => sql`
  from knowledge.sharing_registration r join knowledge.sharing s on s.id = r.sharing_id
  left join knowledge.series_date d on d.sharing_id = s.id
  where r.person_id = ${personId} and r.withdrawn_at is null and s.state = 'cancelled' and s.held_on >= ${day}::date
`;

const toRate = ({ personId, day }: Who) => sql`
  from knowledge.sharing_attendance a join knowledge.sharing s on s.id = a.sharing_id
  where a.person_id = ${personId} and s.state = 'held' and s.speaker_id <> ${personId}
    and s.held_on between ${addDays(day, -daysToRate)}::date and ${day}::date
    and not exists (select from knowledge.sharing_feedback f where f.sharing_id = s.id and f.person_id = ${personId})
`;

const isNewcomer = ({ personId, day }: Who) => sql<boolean>`(
  exists (select from people.placements_on(${day}::date) now where now.person_id = ${personId} and now.status = 'active')
  and not exists (select from people.placements_on(${addDays(day, -daysNew)}::date) before where before.person_id = ${personId})
  and not exists (
    select from knowledge.basics_try t
    where t.person_id = ${personId} and t.primer_version = ${primerVersion} and t.is_passed
  )
)`;

const newUses = ({ personId }: Who) => sql`
  from knowledge.asset_author w join knowledge.asset_use u on u.asset_id = w.asset_id
  where w.person_id = ${personId}
    and u.at > coalesce((select at from knowledge.uses_seen where person_id = ${personId}), '-infinity')
`;

/** Questions on the own assets that nobody answered. */
const openQuestions = ({ personId }: Who) => sql`
  from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id and a.state = 'published'
  join knowledge.question q on q.asset_id = a.id
  where w.person_id = ${personId} and q.withdrawn_at is null and q.asked_by <> ${personId}
    and not exists (select from knowledge.answer n where n.question_id = q.id and n.withdrawn_at is null)
`;

/** Own questions with an answer of somebody else, none accepted, on assets that are still there to read. */
const ownAnswered = ({ personId, day }: Who) => sql`
  from knowledge.question q join knowledge.asset a on a.id = q.asset_id and a.state = 'published'
  cross join lateral (
    select min(n.at) as at from knowledge.answer n
    where n.question_id = q.id and n.withdrawn_at is null and n.answered_by <> ${personId}
  ) n
  where q.asked_by = ${personId} and q.withdrawn_at is null and q.accepted_id is null
    and n.at >= ${addDays(day, -daysToAccept)}::date
`;

/** Lists of readers of own level-1 assets that nobody has looked at for a year. */
const staleAudience = ({ personId, day }: Who) => sql`
  from (
    select a.id, a.title, greatest(a.submitted_at::date + ${reviewedFrom}::integer, (
      select max(r.at)::date + ${reviewedFor}::integer from knowledge.audience_review r where r.asset_id = a.id
    )) as since
    from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
    where w.person_id = ${personId} and a.level = 1 and a.state = 'published' and a.validity <> 'refused'
  ) own where own.since <= ${day}::date
`;

/** The latest direction that speaks to the own unit, for authors of this year and officers who have read none that does. */
const unreadDirection = ({ personId, day }: Who) => sql`
  from governance.document_card d where d.id = (
    select max(v.document_id) from governance.direction v
    where v.days @> ${day}::date and v.unit_id = any(array(
      select t.ancestor_id from people.placements_on(${day}::date) p join people.tree_on(${day}::date) t on t.unit_id = p.unit_id
      where p.person_id = ${personId} and p.status = 'active'
    ))
    having not bool_or(exists (
      select from governance.acknowledged k where k.document_id = v.document_id and k.person_id = ${personId}
    ))
  ) and (
    exists (
      select from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
      where w.person_id = ${personId} and a.state <> 'draft' and a.submitted_at >= date_trunc('year', ${day}::date)
    )
    or exists (select from roles.holders_on(${day}::date) h where h.person_id = ${personId} and h.role = 'officer')
  )
`;

export type Waiting = { kind: string; id: number; title: string; since: Day; due: Day | null };

const all = (who: Who) => sql`
  select 'presence' as kind, s.id, s.title, s.held_on as since, null::date as due ${presence(who)}
  union all
  select 'date', s.id, s.title, d.on_date - ${daysAhead}::integer, d.on_date ${openDates(who)}
  union all
  select 'feedback', s.id, s.title, s.held_on, null ${toRate(who)}
  union all
  select 'called-off', s.id, s.title, coalesce(d.dropped_on, r.at::date), s.held_on ${calledOff(who)}
  union all
  select 'basics', 0, '', ${who.day}::date, null where ${isNewcomer(who)}
  union all
  select 'used', 0, count(*)::text, min(u.used_on), null ${newUses(who)} having count(*) > 0
  union all
  select 'brought', 0, count(*)::text, min(b.at)::date, null ${unseenOf(who.personId)} having count(*) > 0
  union all
  select 'found', f.id, f.name, f.seen_at::date, null from knowledge.saved_search f
    where f.person_id = ${who.personId} and f.removed_at is null and f.found_new > 0
  union all
  select 'question', a.id, a.title, q.at::date, null ${openQuestions(who)}
  union all
  select 'answer', a.id, left(q.text, 120), n.at::date, null ${ownAnswered(who)}
  union all
  select 'audience', own.id, own.title, own.since, null ${staleAudience(who)}
  union all
  select 'direction', d.id, d.title, lower(d.days), null ${unreadDirection(who)}
`;

/** Everything that waits, each kind by itself; many new uses are one line. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues =>
  queuesOf(sql`select 'knowledge.' || kind as kind, since from (${all(who)}) own`);

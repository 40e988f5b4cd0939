// What waits in the committee: for the unit's officer and leader, for judges, for who presides, for the scheme's owner.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { keptPlan, type Db } from '#platform/server/database.ts';
import { queuesOf, type Queues } from '#platform/server/queue.ts';
import { isOpenOn } from './store-calendar.ts';

/** The units whose assessment the reader fills in (null = all), those that she signs for, whether objections are hers. */
export type Who = { me: number; day: Day; walks: number[] | null; signs: number[]; objections: boolean };

const unitName = (day: Day) => sql`coalesce((
  select u.name from people.units_on(${day}::date) u where u.unit_id = d.unit_id), (select c.code from people.unit_card c where c.unit_id = d.unit_id))`;

const walkedOf = sql`(select count(*) from committee.walk w where w.dossier_id = d.id)`;

const walks = (who: Who) => sql`
  select 'committee.walk' as kind, ${unitName(who.day)} as title, '/committee/units/' || d.id || '/self' as href, d.opened_at::date as since,
    r.walk_until as due
  from committee.dossier d join committee.round r on r.year = d.year
  where d.state = 'walking' and ${who.walks === null ? sql`true` : sql`d.above && ${who.walks}::bigint[]`}
    and (d.asked = 0 or ${walkedOf} < d.asked) and ${isOpenOn('walk', who.day)}`;

const signs = (who: Who) => sql`
  select 'committee.sign', ${unitName(who.day)}, '/committee/units/' || d.id, (
      select max(w.walked_at)::date from committee.walk w where w.dossier_id = d.id), r.walk_until
  from committee.dossier d join committee.round r on r.year = d.year
  where d.state = 'walking' and d.unit_id = any(${who.signs}::bigint[]) and d.asked > 0 and ${walkedOf} >= d.asked
    and ${isOpenOn('sign', who.day)}
  union all
  select 'committee.answer', ${unitName(who.day)}, '/committee/units/' || d.id, d.found_at::date, d.answer_due_on
  from committee.dossier d
  where d.state = 'found' and d.unit_id = any(${who.signs}::bigint[]) and d.answer is null and d.answer_due_on >= ${who.day}::date`;

const seat = ({ me, day }: Who) => sql`committee.member m where m.person_id = ${me} and m.ended_on is null
  and ${day}::date between m.starts_on and m.ends_on`;

const judges = (who: Who) => sql`
  select 'committee.judge', i.practice || ' · ' || ${unitName(who.day)}, '/committee/units/' || d.id || '/judge/' || i.practice,
    min(coalesce(s.drawn_at, d.signed_at))::date, r.judge_until
  from (select m.id, m.year from ${seat(who)} and m.part = 'member') me
  join committee.seat place on place.member_id = me.id and place.ended_at is null
  join committee.dossier d on d.id = place.dossier_id and d.state in ('signed', 'found')
  join committee.round r on r.year = d.year and ${isOpenOn('judge', who.day)}
  join committee.item i on i.dossier_id = d.id and i.component = place.component and i.decided_at is null
  left join committee.sample s on s.id = i.sample_id
  where not exists (select from committee.verdict v where v.item_id = i.id and v.member_id = me.id)
  group by i.practice, d.id, d.unit_id, r.judge_until`;

/** The dossiers over which the reader presides: her year's, without those of units that she worked in. */
const presided = (who: Who) => sql`
  select d.*, r.judge_until, r.least_judges, r.approve_until, ${isOpenOn('draw', who.day)} as draws, ${isOpenOn('judge', who.day)} as judges,
    ${isOpenOn('find', who.day)} as finds, ${isOpenOn('approve', who.day)} as approves
  from (select m.year from ${seat(who)} and m.part <> 'member') me
  join committee.round r on r.year = me.year join committee.dossier d on d.year = me.year and d.state in ('signed', 'found')
  where not exists (
    select from people.worked_under(array[${who.me}]::bigint[], make_date(me.year, 1, 1), greatest(${who.day}::date, make_date(me.year, 12, 31))) w
    where w.unit_id = d.unit_id)`;

const openItems = sql`exists (select from committee.item i where i.dossier_id = d.id and i.decided_at is null)`;
const given = sql`(select count(*) from committee.verdict v where v.item_id = i.id)`;
const missing = sql`(select count(*) from committee.seat s where s.dossier_id = d.id and s.component = i.component and s.ended_at is null
  and not exists (select from committee.verdict v where v.item_id = i.id and v.member_id = s.member_id))`;

const presides = (who: Who) => sql`
  select step.kind, ${unitName(who.day)}, '/committee/units/' || d.id, step.since, step.due
  from (${presided(who)}) d
  cross join lateral (
    select 'committee.draw' as kind, d.signed_at::date as since, d.judge_until as due
    where d.draws and d.state = 'signed' and not exists (select from committee.item i where i.dossier_id = d.id)
    union all
    select 'committee.moderate', d.signed_at::date, d.judge_until where d.judges and exists (
      select from committee.item i where i.dossier_id = d.id and i.decided_at is null and ${missing} = 0 and ${given} >= d.least_judges)
    union all
    select 'committee.replace', d.signed_at::date, d.judge_until where d.judges and exists (
      select from committee.item i where i.dossier_id = d.id and i.decided_at is null and ${missing} + ${given} < d.least_judges)
    union all
    select 'committee.find', d.signed_at::date, d.judge_until
    where d.finds and d.state = 'signed' and not ${openItems} and exists (select from committee.item i where i.dossier_id = d.id)
    union all
    select 'committee.reply', d.answered_at::date, null::date where d.state = 'found' and d.answer = 'appealed' and d.replied_at is null
    union all
    select 'committee.approve', coalesce(d.replied_at::date, d.answered_at::date, d.answer_due_on), d.approve_until
    where d.approves and d.state = 'found' and not ${openItems} and (d.answer = 'accepted' or d.replied_at is not null
      or (d.answer is null and d.answer_due_on < ${who.day}::date))
  ) step`;

const objections = sql`
  select 'committee.objection', o.practice, '/committee/objections/' || o.id, o.made_at::date, null::date
  from committee.objection o where o.answered_at is null`;

function all(who: Who): RawBuilder<unknown> {
  const selects = [
    sql`select null::text as kind, null::text as title, null::text as href, null::date as since, null::date as due where false`,
    ...(who.walks === null || who.walks.length > 0 ? [walks(who)] : []),
    ...(who.signs.length > 0 ? [signs(who)] : []),
    judges(who),
    presides(who),
    ...(who.objections ? [objections] : [])
  ];
  return sql.join(selects, sql` union all `);
}

export type Waiting = { kind: string; title: string; href: string; since: Day; due: Day | null };

/** Everything that waits. */
export async function selectWaiting(db: Db, who: Who): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${keptPlan} ${all(who)}`.execute(db);
  return rows;
}

/** How much of it waits, by kind: a part of the statement that counts everything. */
export const queuesFor = (who: Who): Queues => queuesOf(all(who));

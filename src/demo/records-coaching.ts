// The coaching side of the invented records: relations with sessions, notes and actions, groups, offers.
import { sql, type RawBuilder } from 'kysely';
import * as texts from './content-coaching.ts';
import { pick, type RecordPlan } from './records.ts';

const draw = (words: string) => sql`pg_temp.draw(${sql.lit(words)} || seed)`;
const text = (list: readonly string[], words: string) => pick(list, sql`${sql.lit(words)} || seed`);
const hour = (day: string, at: number) => sql`${sql.ref(day)} + make_time(${at}, (id % 60)::integer, 0)`;

/** Colleagues of a unit and year, so that one may be drawn. */
const crew = sql`select y, unit_id, array_agg(person_id order by person_id) as crew from demo_person group by y, unit_id`;

/** Who coaches whom, from when, and how it went so far; the well-known persons are coached every year and right now. */
const pairs = ({ today }: RecordPlan, lively: readonly string[]): RawBuilder<unknown> => sql`
  create temporary table demo_relation on commit drop as
  with drawn as (
    select d.*, d.nip || d.y as seed, d.nip = any(${[...lively]}::text[]) as is_known, c.crew,
      max(d.y) over () as last_year
    from demo_person d join (${crew}) c using (y, unit_id)
  ), chosen as (
    select *, false as is_group, array[person_id] as people,
      case when ${draw('kind')} < 0.7 then 'coaching' when ${draw('kind')} < 0.92 then 'mentoring' else 'counselling' end as kind,
      case when is_known or ${draw('mate')} < 0.75 then decider_id else crew[1 + floor(${draw('who')} * cardinality(crew))::integer] end as coach_id
    from drawn where is_known or ${draw('coached')} < 0.3 * eager
    union all
    select g.*, true, g.crew[1:6], 'coaching', g.decider_id from (
      select distinct on (y, unit_id) drawn.* from drawn where decider_id <> person_id order by y, unit_id, person_id
    ) g where cardinality(g.crew) > 3 and pg_temp.draw('group' || g.seed) < 0.05 + 0.2 * g.eager
  ), timed as (
    select *, 2 + floor(${draw('many')} * 3)::integer as planned,
      case when is_known and y = last_year then ${today}::date - 55
        else make_date(y, 1, 12) + floor(${draw('start')} * 300)::integer end as starts_on
    from chosen where coach_id <> person_id or is_group
  )
  select row_number() over (order by y, person_id, is_group) as id, y, seed, person_id, unit_id, eager, is_group, kind, coach_id, planned, starts_on,
    array(select p from unnest(people) p where p <> coach_id) as people, starts_on + 15 + 25 * planned as ends_on,
    case when starts_on > ${today}::date - 8 and not is_known then 'requested' when ${draw('yes')} < 0.05 and not is_known then 'declined'
      when starts_on + 15 + 25 * planned <= ${today}::date and ${draw('end')} < 0.6 then 'ended' else 'active' end as state
  from timed where starts_on <= ${today}::date
`;

const relations: RawBuilder<unknown>[] = [
  sql`
    insert into coaching.relation (id, kind, is_group, coach_id, unit_id, topic, aim, planned_sessions, starts_on, ends_on, state,
      asked_by, asked_at, answered_at, ended_on, ended_by)
    overriding system value
    select id, kind, is_group, coach_id, unit_id, ${text(texts.coachingTopics, 'topic')}, ${text(texts.coachingAims, 'topic')}, planned, starts_on, ends_on,
      state, case when is_group then coach_id else person_id end, ${hour('starts_on', 9)},
      case when state <> 'requested' then ${hour('starts_on', 14)} end,
      case when state = 'ended' then ends_on end, case when state = 'ended' then coach_id end
    from demo_relation where cardinality(people) > 0`,
  sql`
    insert into coaching.member (relation_id, person_id, coach_id, state, answered_at)
    select id, p, coach_id, 'in', ${hour('starts_on', 14)} from demo_relation cross join unnest(people) p`
];

/** Sessions about every 25 days; what was to be held and was not is off, so that nothing waits for months. */
const sessions = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_session on commit drop as
    with each as (
      select r.id as relation_id, r.seed || '-' || n as seed, ${pick(texts.coachingTopics, sql`'topic' || r.seed`)} as topic, r.eager, r.coach_id, r.people, r.unit_id, r.is_group, n,
        r.starts_on + 10 + 25 * (n - 1) + floor(pg_temp.draw('day' || r.seed || n) * 5)::integer as planned_on
      from demo_relation r cross join lateral generate_series(1, r.planned) n
      where r.state in ('active', 'ended') and cardinality(r.people) > 0
    )
    select row_number() over (order by relation_id, n) as id, *,
      case when planned_on > ${today}::date - 3 then 'planned' when ${draw('held')} < 0.6 + 0.4 * eager then 'held'
        else 'cancelled' end as state
    from each where planned_on <= ${today}::date + 25`,
  sql`
    insert into coaching.session (id, relation_id, topic, planned_on, starts_at, minutes, state, confirmed_at, created_by, created_at)
    overriding system value
    select id, relation_id, topic, planned_on, make_time(8 + floor(${draw('hour')} * 8)::integer, 0, 0),
      (array[45, 60, 60, 90])[1 + floor(${draw('long')} * 4)::integer], state, case when state = 'held' then ${hour('planned_on', 16)} end,
      coach_id, least(planned_on - 7, ${today}::date) + time '09:00'
    from demo_session`,
  sql`
    insert into coaching.presence (session_id, person_id, is_coach, said_at)
    select id, who.person_id, who.is_coach, ${hour('planned_on', 16)} from demo_session
    cross join lateral (select coach_id as person_id, true as is_coach union all select p, false from unnest(people) p) who
    where state = 'held'`,
  sql`
    insert into learning.hours (person_id, unit_id, occasion, on_date, minutes, kind, source, origin, logged_at)
    select said.person_id, coalesce(d.unit_id, s.unit_id), 'coaching.session:' || s.id, s.planned_on, kept.minutes, 'coaching', kept.topic,
      'session', s.planned_on + time '16:30'
    from demo_session s join coaching.session kept on kept.id = s.id join coaching.presence said on said.session_id = s.id
    left join demo_person d on d.person_id = said.person_id and d.y = extract(year from s.planned_on)::integer
    where s.state = 'held'`
];

/** What was written of the sessions held, and what was agreed in them. */
const written = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    insert into coaching.note (session_id, goal, reality, options, way_forward, changed_by, changed_at)
    select id, ${text(texts.noteGoals, 'goal')}, ${text(texts.noteRealities, 'real')}, ${text(texts.noteOptions, 'opt')}, ${text(texts.noteWays, 'way')},
      coach_id, ${hour('planned_on', 17)}
    from demo_session where state = 'held' and ${draw('note')} < 0.8`,
  sql`
    insert into coaching.action (session_id, owner_id, words, due_on, state, answered_at, seen_at, created_by, created_at)
    select id, people[1], ${text(texts.agreedActions, 'act')}, due_on, told, case when told <> 'open' then due_on + time '15:00' end,
      case when told <> 'open' and due_on < ${today}::date - 5 then due_on + time '18:00' end, coach_id, ${hour('planned_on', 16)}
    from (
      select *, planned_on + 18 as due_on, case when planned_on + 18 > ${today}::date - 4 then 'open' when ${draw('did')} < 0.8 then 'done'
        else 'not-done' end as told
      from demo_session where state = 'held' and ${draw('agree')} < 0.4 + 0.55 * eager
    ) agreed`
];

const openings = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    insert into coaching.opening (relation_id, seen, standard, is_below, given_at)
    select relation_id, ${text(texts.openingSights, 'seen')}, ${text(texts.openingStandards, 'std')}, ${draw('below')} < 0.5, ${hour('planned_on', 15)}
    from demo_session where n = 1 and state = 'held' and ${draw('opening')} < 0.35 + 0.6 * eager`,
  sql`
    insert into coaching.acknowledgement (relation_id, person_id, at)
    select o.relation_id, m.person_id, o.given_at + interval '1 day'
    from coaching.opening o join coaching.member m on m.relation_id = o.relation_id
    where o.given_at < ${today}::date - 12 or pg_temp.draw('ack' || m.person_id || '-' || o.relation_id) < 0.7`
];

/** Some people offer to coach, in the last year alone. */
const offers = ({ today }: RecordPlan): RawBuilder<unknown> => sql`
  insert into coaching.offer (coach_id, kind, topics, capacity, opened_at)
  select person_id, (array['coaching', 'coaching', 'mentoring', 'counselling'])[1 + floor(${draw('offer')} * 4)::integer], ${text(texts.offerTopics, 'what')},
    2 + floor(${draw('room')} * 3)::integer, ${today}::date - 90 + time '10:00'
  from (select *, nip as seed from demo_person where y = (select max(y) from demo_person)) d where ${draw('offers')} < 0.04 * eager
`;

const sequences = ['relation', 'session'].map(
  (table) =>
    sql`select setval(pg_get_serial_sequence(${`coaching.${table}`}, 'id'), greatest((select max(id) from ${sql.table(`coaching.${table}`)}), 1))`
);

/** Relations of three years with what belongs to them. */
export const coaching = (plan: RecordPlan, lively: readonly string[]): RawBuilder<unknown>[] => [
  pairs(plan, lively),
  ...relations,
  ...sessions(plan),
  ...written(plan),
  ...openings(plan),
  offers(plan),
  ...sequences
];

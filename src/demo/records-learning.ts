// The learning side of the invented records: activities with their steps, hours with confirmations, plans with items.
import { sql, type RawBuilder } from 'kysely';
import { at, pick, type RecordPlan } from './records.ts';

type Texts = Record<'reports' | 'declines' | 'planGoals' | 'organisers', readonly string[]>;

/** The activity as its steps left it. */
export const activities = (texts: Texts): RawBuilder<unknown>[] => [
  sql`
    insert into learning.activity (id, person_id, unit_id, solution, title, goal, need, source_kind, source, slots, planned_minutes,
      starts_on, ends_on, state, created_at, noticed_at, answered_at, answer, offered_instead, evaluated_at, met_goal, reflection,
      reported_at, report, documents, accepted_at, closed_at, asset_id, sharing_id, letter_no, is_worth_sharing)
    overriding system value
    select no, person_id, unit_id, solution, goal, case when solution = 'structured' then '' else goal end,
      case when solution = 'self' and pg_temp.draw('need' || seed) < 0.3 + 0.65 * eager then (array['gap', 'other-need'])[1 + floor(pg_temp.draw('nk' || seed) * 2)::integer] else '' end,
      case when solution = 'structured' then 'course' when solution = 'self' and pg_temp.draw('src' || seed) < 0.3 + 0.7 * eager
        then (array['course', 'book', 'link', 'person'])[1 + floor(pg_temp.draw('sk' || seed) * 4)::integer] else '' end,
      case when solution = 'structured' then ${pick(texts.organisers, sql`'org' || seed`)}
        when solution = 'self' and pg_temp.draw('src' || seed) < 0.3 + 0.7 * eager then 'Pustaka unit' else '' end,
      case when solution = 'self' then 'Selasa dan Kamis pagi' else '' end, minutes * case solution when 'self' then 1 else 4 end,
      starts_on, ends_on,
      case when closed_on is not null then 'closed' when accepted_on is not null then 'accepted' when reported_on is not null then 'reported'
        when evaluated_on is not null then 'evaluated' when answered_on is not null and is_granted then 'granted'
        when answered_on is not null then 'declined' else 'waiting' end,
      ${at('noticed_on', 8)}, ${at('noticed_on', 9)}, ${at('answered_on', 10)},
      case when answered_on is null then '' when is_granted then 'granted' else 'declined' end,
      case when answered_on is not null and not is_granted then ${pick(texts.declines, sql`'off' || seed`)} else '' end,
      ${at('evaluated_on', 11)}, case when evaluated_on is not null then 3 + floor(pg_temp.draw('met' || seed) * 3)::integer end,
      case when evaluated_on is not null then ${pick(texts.reports, sql`'ref' || seed`)} else '' end,
      ${at('reported_on', 13)}, case when reported_on is not null then ${pick(texts.reports, sql`'rep' || seed`)} else '' end,
      case when reported_on is not null then 1 else 0 end, ${at('accepted_on', 14)}, ${at('closed_on', 15)},
      case when closed_on is not null and by_asset then no end, case when closed_on is not null and not by_asset then (select s.id from knowledge.sharing s where s.id = no) end,
      case when solution = 'structured' and answered_on is not null and is_granted then 'ST-' || no || '/' || y else '' end,
      solution = 'experience' and accepted_on is not null and (not by_asset or pg_temp.draw('worth' || seed) < 0.3)
    from demo_course`,
  sql`select setval(pg_get_serial_sequence('learning.activity', 'id'), greatest((select max(no) from demo_course), 1))`
];

/** The steps behind the activity, as the application would have written them, but for beginning it and writing the report. */
export const steps: RawBuilder<unknown> = sql`
  insert into learning.step (activity_id, kind, by_id, at, note)
  select c.no, s.kind, case when s.is_own then c.person_id else c.decider_id end, s.at, s.note
  from demo_course c
  cross join lateral (values
    ('notice', true, ${at('noticed_on', 9)}, ''),
    (case when is_granted then 'grant' else 'decline' end, false, ${at('answered_on', 10)}, ''),
    ('evaluate', true, ${at('evaluated_on', 11)}, ''),
    ('report', true, ${at('reported_on', 13)}, ''),
    ('accept', false, ${at('accepted_on', 14)}, ''),
    ('close', true, ${at('closed_on', 15)}, '')
  ) as s (kind, is_own, at, note)
  where s.at is not null
  order by s.at
`;

/** Some entries an activity: some confirmed in the monthly list, some still waiting, as eager as the unit is. */
export const hours = ({ entries = 4, today }: RecordPlan): RawBuilder<unknown> => sql`
  insert into learning.hours (person_id, unit_id, activity_id, on_date, minutes, kind, source, origin, logged_at, confirmed_at, confirmed_by)
  select c.person_id, c.unit_id, c.no, d.day, c.minutes, c.solution, '', 'log', d.day + time '16:00',
    case when c.is_eager and l.confirmed_at < c.reference then l.confirmed_at end,
    case when c.is_eager and l.confirmed_at < c.reference then c.decider_id end
  from (
    select person_id, unit_id, no, decider_id, solution, starts_on, ends_on, y, least(240, 45 * ceil(minutes / 180.0))::integer as minutes,
      floor(${entries}::float8 + pg_temp.draw('entries' || seed))::integer - 1 as later,
      pg_temp.draw('conf' || seed) < 0.35 + 0.6 * eager as is_eager, last.reference
    from demo_course cross join (select max(reference) as reference from demo_person) last
    where answered_on is not null and is_granted offset 0
  ) c
  cross join lateral (
    select distinct c.starts_on + 1 + (c.ends_on - c.starts_on - 1) * n / greatest(c.later, 1) as day from generate_series(0, c.later) n
  ) d
  cross join lateral (select date_trunc('month', d.day) + interval '1 month 4 days 9 hours' as confirmed_at) l
  where d.day <= ${today}::date and d.day <= make_date(c.y, 12, 31)
    and (c.is_eager or d.day >= date_trunc('year', c.reference)) -- nobody still waits for the days of past years
`;

/** What regular learners note every month beside their activities, confirmed in the list of the month after. */
export const regularHours: RawBuilder<unknown> = sql`
  insert into learning.hours (person_id, unit_id, on_date, minutes, source, origin, logged_at, confirmed_at, confirmed_by)
  select d.person_id, d.unit_id, month.first + 9, 90, 'Membaca dan kelas daring', 'log', month.first + 9 + time '16:30',
    case when month.listed_at < last.reference then month.listed_at end,
    case when month.listed_at < last.reference then d.decider_id end
  from demo_person d
  cross join lateral (
    select m::date as first, m + interval '1 month 4 days 9 hours' as listed_at
    from generate_series(make_date(d.y, 1, 1), make_date(d.y, 12, 1), interval '1 month') m
  ) month
  cross join (select max(reference) as reference from demo_person) last
  where month.first + 9 <= d.reference
    and pg_temp.draw('regular' || d.nip || d.y) < d.eager - 0.1
    and pg_temp.draw('month' || d.nip || month.first) < 0.93
`;

/** Weekly time that eager people keep free this year: their supervisor sees it in the calendar and in the team's table. */
export const blocks = (lively: readonly string[]): RawBuilder<unknown> => sql`
  insert into learning.block (person_id, weekday, starts_at, ends_at, title, since, made_at)
  select k.person_id, k.weekday, k.starts_at, k.ends_at, k.title, k.since, k.since + time '08:30'
  from (
    select d.person_id, w.weekday, h.starts_at, h.ends_at,
      (array['Membaca dan mencatat', 'Kelas daring', 'Latihan dengan data', ''])[1 + floor(4 * pg_temp.draw('block title' || d.nip || n))::integer] as title,
      least(d.reference, make_date(d.y, 1, 8) + floor(200 * pg_temp.draw('block since' || d.nip))::integer) as since
    from demo_person d
    cross join generate_series(1, 2) n
    cross join lateral (
      select (array['mon', 'tue', 'wed', 'thu', 'fri'])[1 + (floor(5 * pg_temp.draw('block day' || d.nip))::integer + 2 * n) % 5] as weekday
    ) w
    cross join lateral (
      select * from (values (0, '07:30', '08:15'), (1, '13:00', '14:00'), (2, '15:30', '16:30')) v (i, starts_at, ends_at)
      where i = floor(3 * pg_temp.draw('block hour' || d.nip || n))::integer
    ) h
    where d.y = (select max(y) from demo_person)
      and (pg_temp.draw('block' || d.nip) < 0.05 + 0.4 * d.eager or n = 1 and d.nip = any(${[...lively]}::text[]))
      and (n = 1 or pg_temp.draw('block two' || d.nip) < 0.4)
  ) k
`;

/** The competencies that the job of each person asks for. */
const standards = sql`
  select a.person_id, array_agg(distinct s.competency_code) as codes
  from people.assignment a join people.job_standard s using (job_code) where a.kind = 'definitive' group by a.person_id
`;

/** A plan a person and year where the unit is eager enough: three items, approved by the supervisor, some carried out. */
export const plans = (texts: Texts): RawBuilder<unknown>[] => [
  sql`
    insert into plans.plan (person_id, unit_id, year, state, created_at, submitted_at, decided_at, decided_by)
    select c.person_id, c.unit_id, c.y, c.state, make_date(c.y, 1, 10) + interval '8 hours',
      case when c.state = 'approved' then make_date(c.y, 1, 20) + interval '9 hours'
        when c.state = 'submitted' then greatest(make_date(c.y, 1, 11), c.reference - 2 - floor(12 * pg_temp.draw('sub' || c.nip))::integer) + interval '9 hours' end,
      case when c.state = 'approved' then make_date(c.y, 1, 26) + interval '10 hours' end,
      case when c.state = 'approved' then c.decider_id end
    from (
      select d.*, case when drawn < 0.15 + 0.75 * eager and make_date(y, 1, 26) < reference then 'approved' when y < max(y) over () then null
        when drawn < 0.18 + 0.75 * eager and make_date(y, 1, 11) < reference then 'submitted' else 'draft' end as state
      from (select *, pg_temp.draw('plan' || nip || y) as drawn from demo_person) d
      where drawn < 0.3 + 0.7 * eager
    ) c
    where c.state is not null and make_date(c.y, 1, 10) < c.reference`,
  sql`
    insert into plans.item (plan_id, goal, competency_code, solution, share, source, starts_on, ends_on, planned_minutes, progress, confirmed_on, confirmed_by)
    select p.id, ${pick(texts.planGoals, sql`'item' || nip || year || '-' || n`)}, wanted.codes[1 + (n - 1) % cardinality(wanted.codes)], (array['self', 'social', 'experience'])[n], (array[10, 20, 70])[n], 'Rencana unit',
      make_date(p.year, 2 * n, 1), make_date(p.year, 3 + 2 * n, 28), 240 * n, case when is_done then 100 else 20 * n end,
      case when is_done then make_date(p.year, 3 + 2 * n, 20) end, case when is_done then p.decided_by end
    from (
      select p.*, d.nip, n, p.state = 'approved' and pg_temp.draw('done' || d.nip || p.year || n) < 0.15 + 0.6 * d.eager
        and make_date(p.year, 3 + 2 * n, 20) <= d.reference as is_done
      from plans.plan p join demo_person d on d.person_id = p.person_id and d.y = p.year cross join generate_series(1, 3) n
    ) p
    left join (${standards}) wanted using (person_id)`,
  sql`
    insert into plans.step (plan_id, kind, by_id, at)
    select p.id, s.kind, s.by_id, s.at from plans.plan p
    cross join lateral (values ('submit', p.person_id, p.submitted_at), ('approve', p.decided_by, p.decided_at)) as s (kind, by_id, at)
    where s.at is not null
    order by s.at`
];

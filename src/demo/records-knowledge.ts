// The invented readers of knowledge: who passed the check, who read what, for which work it was used, which lesson was told.
import { sql, type RawBuilder } from 'kysely';
import { dropReasons, lessonAnswers, sessionRemarks, sharingTitles, usesInWork } from './content.ts';
import { pick } from './records.ts';

const answer = (key: keyof typeof lessonAnswers) => pick(lessonAnswers[key], sql`${sql.lit(key)} || a.id`);

/** Two fifths of the assets are lessons learned, written by their form. */
const lessons = sql`
  create temporary table demo_lesson on commit drop as
  select a.id, ${answer('context')} as context, ${answer('action')} as action,
    case when pg_temp.draw('outcome' || a.id) < 0.5 then 'success' else 'failure' end as outcome,
    ${answer('why')} as why, ${answer('lesson')} as lesson, ${answer('recommendation')} as recommendation
  from knowledge.asset a where a.level > 1 and pg_temp.draw('lesson' || a.id) < 0.4
`;

const asLessons: RawBuilder<unknown>[] = [
  lessons,
  ...['asset a', 'asset_version a'].map(
    (table) => sql`
    update knowledge.${sql.raw(table)} set template = 'lesson', form = 'text',
      body = concat_ws(E'\n\n', l.context, l.action, l.why, l.lesson, l.recommendation),
      sections = jsonb_build_object('context', l.context, 'action', l.action, 'outcome', l.outcome, 'why', l.why,
        'lesson', l.lesson, 'recommendation', l.recommendation)
    from demo_lesson l where l.id = a.${sql.raw(table.startsWith('asset_version') ? 'asset_id' : 'id')}`
  )
];

/** Everyone passes once, the eager ones nearly all of them; the well-known persons always. */
const basics = (lively: readonly string[]) => sql`
  insert into knowledge.basics_try (person_id, primer_version, answers, correct, questions, is_passed, at)
  select person_id, 1, '{}', 6 + floor(2 * pg_temp.draw('mark' || nip))::integer, 7, true, passed_on + time '08:30'
  from (
    select distinct on (person_id) person_id, nip, eager, reference, y,
      make_date(y, 1, 12) + floor(pg_temp.draw('day' || nip) * 200)::integer as passed_on
    from demo_person order by person_id, y
  ) first
  where passed_on <= reference and (nip = any(${[...lively]}::text[]) or pg_temp.draw('basics' || nip) < 0.15 + 0.75 * eager)
`;

/** Two in three authors finish the course, the eager ones sooner; the well-known persons always. */
const courses = (lively: readonly string[]) => sql`
  insert into knowledge.course_finish (person_id, course_version, at)
  select person_id, 1, done_on + time '14:00'
  from (
    select p.person_id, p.nip, p.eager, p.reference,
      first.on_date - 30 + floor(pg_temp.draw('course' || p.nip) * 150)::integer as done_on
    from (select distinct on (person_id) person_id, nip, eager, reference from demo_person order by person_id, y desc) p
    join (
      select w.person_id, min(a.submitted_at)::date as on_date
      from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id where a.submitted_at is not null group by w.person_id
    ) first on first.person_id = p.person_id
  ) author
  where done_on < reference and (nip = any(${[...lively]}::text[]) or pg_temp.draw('trained' || nip) < 0.3 + 0.6 * eager)
`;

/** Neighbours in the roster read what one of them wrote: mostly of the same unit, further ones where the level lets them. */
const reads: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_reader on commit drop as
    select distinct on (person_id) person_id, unit_id, eager, nip from demo_person order by person_id, y desc`,
  sql`create temporary table demo_seat on commit drop as select *, row_number() over (order by unit_id, person_id) as seat from demo_reader`,
  sql`create index on demo_seat (seat)`,
  sql`create index on demo_seat (person_id)`,
  sql`
    insert into knowledge.asset_read (asset_id, person_id, at, last_on)
    select a.id, r.person_id, a.submitted_at + interval '1 hour' + pg_temp.draw('read' || a.id || '-' || k) * interval '60 days',
      least((select max(reference) from demo_person),
        a.submitted_at::date + 61 + (700 * power(pg_temp.draw('again' || a.id || '-' || k), 2))::integer)
    from (
      select a.id, a.unit_id, a.level, a.submitted_at, me.seat, floor((6 * me.eager + 8 * (a.template = 'lesson')::integer)
        * pg_temp.draw('reads' || a.id))::integer as readers
      from knowledge.asset a join demo_seat me on me.person_id = a.created_by where a.level > 1 offset 0
    ) a
    cross join lateral generate_series(1, a.readers) k
    join demo_seat r on r.seat = a.seat + case when k % 2 = 0 then k else -k end
    where a.level >= 3 or r.unit_id = a.unit_id`,
  sql`delete from knowledge.asset_read where at > (select max(reference) + time '07:00' from demo_person)`
];

/** For which work readers used what they read, and what the well-known persons marked to find again. */
const uses = (lively: readonly string[]): RawBuilder<unknown>[] => [
  sql`
    insert into knowledge.asset_use (asset_id, person_id, unit_id, work, used_on, quarter, at)
    select r.asset_id, r.person_id, s.unit_id, ${pick(usesInWork, sql`'work' || r.asset_id || '-' || r.person_id`)},
      u.on_date, date_trunc('quarter', u.on_date)::date, u.on_date + time '10:00'
    from knowledge.asset_read r join demo_seat s on s.person_id = r.person_id
    cross join lateral (select r.at::date + floor(9 * pg_temp.draw('used' || r.asset_id || '-' || r.person_id))::integer as on_date) u
    where pg_temp.draw('use' || r.asset_id || '-' || r.person_id) < 0.1 + 0.35 * s.eager
      and u.on_date <= (select max(reference) from demo_person)`,
  sql`insert into knowledge.asset_tally select asset_id, count(distinct person_id) from knowledge.asset_use group by asset_id`,
  sql`
    insert into knowledge.uses_seen (person_id, at)
    select distinct w.person_id, (select max(reference) from demo_person) - 12 + time '08:00'
    from knowledge.asset_author w join knowledge.asset_use u on u.asset_id = w.asset_id`,
  sql`
    insert into knowledge.asset_bookmark (asset_id, person_id, at)
    select r.asset_id, r.person_id, r.at from knowledge.asset_read r join demo_seat s on s.person_id = r.person_id
    where s.nip = any(${[...lively]}::text[]) and pg_temp.draw('marked' || r.asset_id) < 0.4`
];

/** Sessions in which the speaker told of the own lesson. */
const told = sql`
  update knowledge.sharing s set asset_id = l.id
  from (
    select distinct on (s.id) s.id as sharing_id, a.id from knowledge.sharing s
    join knowledge.asset a on a.created_by = s.speaker_id and a.template = 'lesson' and a.submitted_at::date between s.held_on - 90 and s.held_on
    order by s.id, a.submitted_at desc
  ) l where l.sharing_id = s.id
`;

/** Lessons, checks, reads and uses over the assets that are drawn already. */
export const knowledge = (lively: readonly string[]): RawBuilder<unknown>[] => [
  ...asLessons,
  basics(lively),
  courses(lively),
  ...reads,
  ...uses(lively),
  told
];

/** The units that keep a calendar, each with the people who share in it, a year. */
const calendars: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_calendar on commit drop as
    with near as (
      select distinct on (t.unit_id) t.unit_id, u.unit_id as asked_id, u.code
      from people.tree_reaching((select max(reference) from demo_person)) t
      join people.units_on((select max(reference) from demo_person)) u
        on u.unit_id = t.ancestor_id and u.echelon in ('', 'I', 'II', 'III')
      order by t.unit_id, t.depth
    )
    select p.y, p.reference, n.asked_id as unit_id, n.code || p.y as seed, avg(p.eager) as eager,
      array_agg(p.person_id order by p.person_id) as crew, min(p.decider_id) as decider_id
    from demo_person p join near n on n.unit_id = p.unit_id
    group by p.y, p.reference, n.asked_id, n.code having count(*) >= 4`,
  sql`delete from demo_calendar where pg_temp.draw('calendar' || seed) > 0.2 + 0.85 * eager or make_date(y, 1, 15) >= reference`,
  sql`
    insert into knowledge.series (unit_id, title, rhythm, starts_on, ends_on, minutes, begins, place, organiser_id, created_by, created_at, token)
    select unit_id, 'Jumat berbagi', 'monthly', make_date(y, 2, 1), make_date(y, 12, 31), 60, '09:00', 'Ruang rapat unit',
      crew[1], crew[1], make_date(y, 1, 15) + time '09:00', seed from demo_calendar`
];

/** One date a month: held, moved and held, dropped for a reason, missed, or still to come. */
const dates = sql`
  create temporary table demo_date on commit drop as
  select row_number() over (order by s.id, m) + (select coalesce(max(id), 0) from knowledge.sharing) as no,
    s.id as series_id, c.seed || '-' || m as seed, c.y, c.unit_id, c.crew, c.eager, c.reference, d.planned_on,
    d.planned_on + case when pg_temp.draw('move' || c.seed || m) < 0.15 then 7 else 0 end as on_date,
    c.crew[1 + floor(pg_temp.draw('speaker' || c.seed || m) * cardinality(c.crew))::integer] as speaker_id,
    ${pick(sharingTitles, sql`'topic' || c.seed || m`)} as topic,
    pg_temp.draw('held' || c.seed || m) < 0.4 + 0.58 * c.eager as is_kept,
    pg_temp.draw('drop' || c.seed || m) < 0.5 as is_dropped
  from demo_calendar c join knowledge.series s on s.token = c.seed
  cross join generate_series(2, 12) m
  cross join lateral (select first + (12 - extract(isodow from first)::integer) % 7 + 7 as planned_on from (select make_date(c.y, m, 1) as first) f) d
`;

const isHeld = sql`d.is_kept and d.on_date < d.reference`;
const isNear = sql`d.is_kept and d.on_date between d.reference and d.reference + 40`;

const sessions: RawBuilder<unknown>[] = [
  sql`
    insert into knowledge.sharing (id, unit_id, title, speaker_id, held_on, minutes, state, begins, place, recorded_at)
    overriding system value
    select d.no, d.unit_id, d.topic, d.speaker_id, d.on_date, 60, case when ${isHeld} then 'held' else 'planned' end, '09:00', 'Ruang rapat unit',
      case when ${isHeld} then d.on_date + time '10:00' end
    from demo_date d where (${isHeld}) or (${isNear})`,
  sql`
    insert into knowledge.series_date (series_id, planned_on, on_date, topic, speaker_id, sharing_id, dropped_on, dropped_by, dropped_reason)
    select d.series_id, d.planned_on, d.on_date, coalesce(s.title, ''), s.speaker_id, s.id, case when gone.yes then d.on_date end,
      case when gone.yes then d.crew[1] end, case when gone.yes then ${pick(dropReasons, sql`'why' || d.seed`)} else '' end
    from demo_date d left join knowledge.sharing s on s.id = d.no
    cross join lateral (select s.id is null and d.on_date < d.reference and d.is_dropped as yes) gone`,
  sql`
    insert into knowledge.sharing_attendance (sharing_id, person_id, confirmed_at, way)
    select d.no, p.person_id, d.on_date + time '09:10', 'code'
    from demo_date d cross join lateral unnest(d.crew) p(person_id)
    where ${isHeld} and p.person_id <> d.speaker_id and pg_temp.draw('there' || d.seed || '-' || p.person_id) < 0.1 + 0.35 * d.eager`,
  sql`
    insert into knowledge.sharing_registration (sharing_id, person_id, at)
    select d.no, p.person_id, d.reference - 1 + time '10:00'
    from demo_date d cross join lateral unnest(d.crew) p(person_id)
    where ${isNear} and p.person_id <> d.speaker_id and pg_temp.draw('comes' || d.seed || '-' || p.person_id) < 0.25`,
  sql`select setval(pg_get_serial_sequence('knowledge.sharing', 'id'), greatest((select max(id) from knowledge.sharing), 1))`
];

/** What some of those present said of the sessions of the last year. */
const feedback = sql`
  insert into knowledge.sharing_feedback (sharing_id, person_id, clear, useful, usable, remark, at)
  select a.sharing_id, a.person_id, 3 + floor(3 * pg_temp.draw('clear' || s.words))::integer, 3 + floor(3 * pg_temp.draw('useful' || s.words))::integer,
    2 + floor(4 * pg_temp.draw('usable' || s.words))::integer, ${pick(sessionRemarks, sql`'remark' || s.words`)}, d.on_date + time '15:00'
  from demo_date d join knowledge.sharing_attendance a on a.sharing_id = d.no
  cross join lateral (select a.sharing_id || '-' || a.person_id as words) s
  where d.y = (select max(y) from demo_person) and pg_temp.draw('said' || s.words) < 0.45
`;

/** Minutes of everybody who was at a session, as the ledger takes them. */
const sessionHours = sql`
  insert into learning.hours (person_id, unit_id, sharing_id, on_date, minutes, kind, source, origin, logged_at)
  select p.person_id, p.unit_id, p.sharing_id, p.held_on, p.minutes, 'sharing', p.title, 'session', p.held_on + time '18:00'
  from knowledge.sharing_presence p on conflict do nothing
`;

/** The sharing calendars of three years with their sessions; drawn after the hours of learning. */
export const calendar: readonly RawBuilder<unknown>[] = [...calendars, dates, ...sessions, feedback, sessionHours];

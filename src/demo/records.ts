// Fills the demonstration with three years of invented records, drawn in the database by seed: small or at full size.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';

/** How much to draw; `today` ends the last year. */
export type RecordPlan = {
  years: readonly number[];
  today: Day;
  /** Activities that a person begins in a year on average where the unit is strong. */
  activitiesAYear: number;
  /** Days with hours in one activity on average. */
  entries?: number;
  /** How often an accepted activity ends in something shared, compared with the demonstration. */
  sharing?: number;
};

/** A number in 0..1 that depends on nothing but its words: the same ministry every time. */
const drawFunction = sql`
  create or replace function pg_temp.draw(words text) returns double precision language sql immutable parallel safe as $$
    select ('x' || substr(md5(words), 1, 7))::bit(28)::integer / 268435456::double precision
  $$
`;

const pick = (list: readonly string[], words: RawBuilder<unknown>) =>
  sql`(${[...list]}::text[])[1 + floor(pg_temp.draw(${words}) * ${list.length})::integer]`;

/** Who decides for whom, once for each person: the supervisor whom the last definitive place names. */
const deciders = sql`
  select distinct on (person_id) person_id, supervisor_id from people.assignment where kind = 'definitive'
  order by person_id, valid desc
`;

/**
 * Who learns how eagerly: some level-I units are strong, some nearly empty, every unit differs and improves with the
 * years; a unit of the well-known persons is always lively.
 */
const eagerness = (plan: RecordPlan, lively: readonly string[]) => sql`
  create temporary table demo_person on commit drop as
  with years as (
    select y, make_date(y, 1, 1) as first, make_date(y, 12, 31) as last, greatest(make_date(y, 1, 1), least(make_date(y, 12, 31), ${plan.today}::date)) as reference
    from unnest(${[...plan.years]}::integer[]) y
  ), counted as (
    select years.*, e.person_id, e.unit_id from years
    cross join lateral people.active_employees(years.first, years.last, years.reference) e
  ), level_one as (
    select distinct on (a.unit_id) a.unit_id, u.code
    from people.unit_ancestor a join people.unit_period p on p.unit_id = a.ancestor_id and p.echelon = 'I'
    join people.unit u on u.id = a.ancestor_id
  )
  select c.y, c.reference, c.person_id, c.unit_id, p.nip, coalesce(named.supervisor_id, c.person_id) as decider_id,
    case when p.nip = any(${[...lively]}::text[]) then 0.95
    else greatest(0.02, least(0.97, 0.15 + 0.75 * pg_temp.draw('one' || coalesce(l.code, 'M'))
      + 0.3 * (pg_temp.draw('unit' || u.code) - 0.5) + 0.06 * (c.y - ${plan.years.at(-1) ?? 0}))) end as eager
  from counted c
  join people.person p on p.id = c.person_id
  join people.unit u on u.id = c.unit_id
  left join (${deciders}) named on named.person_id = c.person_id
  left join level_one l on l.unit_id = c.unit_id
`;

type Titles = { learningGoals: readonly string[]; trainings: readonly string[]; assignments: readonly string[] };

/** Of twenty activities sixteen are learnt alone, three in a training, one from an assignment. */
const activityDraft = (plan: RecordPlan, titles: Titles) => sql`
  create temporary table demo_activity on commit drop as
  with many as (
    select d.*, n, d.nip || d.y || '-' || n as seed
    from demo_person d
    cross join lateral generate_series(1, round(${plan.activitiesAYear} * d.eager * (0.5 + pg_temp.draw('n' || d.nip || d.y)))::integer) n
  ), dated as (
    select *, case when pg_temp.draw('of' || seed) < 0.8 then 'self' when pg_temp.draw('of' || seed) < 0.95 then 'structured'
        else 'experience' end as solution,
      make_date(y, 1, 8) + floor(pg_temp.draw('end' || seed) * (reference - make_date(y, 1, 8) + 20))::integer as ends_on
    from many where pg_temp.draw('any' || seed) < 0.3 + eager
  )
  select row_number() over (order by y, person_id, n) as no, seed, y, reference, person_id, unit_id, decider_id, eager, solution, ends_on,
    ends_on - 4 - floor(pg_temp.draw('len' || seed) * 24)::integer as starts_on,
    case solution when 'self' then ${pick(titles.learningGoals, sql`'goal' || seed`)}
      when 'structured' then ${pick(titles.trainings, sql`'goal' || seed`)}
      else ${pick(titles.assignments, sql`'goal' || seed`)} end as goal,
    60 * (2 + floor(pg_temp.draw('min' || seed) * 8))::integer as minutes
  from dated
`;

/**
 * Each step happens with the eagerness of the unit, on a day after the step before, and never after today; who decides
 * is late now and then, but nothing waits for months. `offset 0`: each step is drawn once, not again by every later one.
 */
const activitySteps = ({ today, sharing = 1 }: RecordPlan) => sql`
  create temporary table demo_course on commit drop as
  with noticed as (
    select *, starts_on - 6 + floor(pg_temp.draw('note' || seed) * 8)::integer as noticed_on from demo_activity offset 0
  ), answered as (
    select *, case when pg_temp.draw('ans' || seed) < 0.55 + eager / 2 then noticed_on + 1 + floor(pg_temp.draw('ad' || seed) * 6)::integer
        else noticed_on + 9 + floor(pg_temp.draw('ad' || seed) * 12)::integer end as answered_on,
      pg_temp.draw('yes' || seed) < 0.93 as is_granted
    from noticed where noticed_on <= ${today}::date offset 0
  ), evaluated as (
    select *, case when answered_on <= ${today}::date and is_granted and pg_temp.draw('eval' || seed) < 0.25 + 0.75 * eager
      then greatest(ends_on, answered_on) + floor(pg_temp.draw('ed' || seed) * 8)::integer end as evaluated_on from answered offset 0
  ), reported as (
    select *, case when pg_temp.draw('rep' || seed) < 0.4 + 0.6 * eager then evaluated_on + floor(pg_temp.draw('rd' || seed) * 6)::integer end as reported_on
    from evaluated offset 0
  ), accepted as (
    select *, reported_on + floor(pg_temp.draw('acd' || seed) * (5 + 20 * (pg_temp.draw('acc' || seed) > 0.7 + 0.3 * eager)::integer))::integer as accepted_on
    from reported offset 0
  ), kept as (
    select *, case when pg_temp.draw('clo' || seed) < ${sharing}::float8 * (0.2 + 0.7 * eager) then accepted_on + 1 + floor(pg_temp.draw('cd' || seed) * 10)::integer end as closed_on
    from accepted offset 0
  )
  select no, seed, y, person_id, unit_id, decider_id, eager, solution, goal, minutes, starts_on, ends_on, noticed_on, is_granted,
    case when answered_on <= ${today}::date then answered_on end as answered_on,
    case when evaluated_on <= ${today}::date and solution = 'self' then evaluated_on end as evaluated_on,
    case when reported_on <= ${today}::date then reported_on end as reported_on,
    case when accepted_on <= ${today}::date then accepted_on end as accepted_on,
    case when closed_on <= ${today}::date then closed_on end as closed_on,
    pg_temp.draw('way' || seed) < 0.7 as by_asset
  from kept
`;

const at = (column: string, hour: number) => sql`${sql.ref(column)} + make_time(${hour}, (no % 60)::integer, 0)`;

const closeRecords = (texts: { summaries: readonly string[] }) => [
  sql`
    insert into knowledge.asset (id, unit_id, level, state, title, summary, body, form, job_family, topic, process, created_by, created_at, submitted_at, changed_at)
    overriding system value
    select no, unit_id, (array[1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4])[1 + floor(pg_temp.draw('lvl' || seed) * 12)::integer], 'published', goal, ${pick(texts.summaries, sql`'sum' || seed`)},
      goal || E'.\n\n' || ${pick(texts.summaries, sql`'body' || seed`)}, (array['text', 'document', 'text', 'audio-visual'])[1 + floor(pg_temp.draw('form' || seed) * 4)::integer],
      case when pg_temp.draw('fam' || seed) < 0.4 + eager / 2 then 'Keuangan negara' else '' end, 'Praktik kerja',
      case when pg_temp.draw('pro' || seed) < 0.9 then 'Pelayanan' else '' end, person_id, ${at('closed_on', 9)}, ${at('closed_on', 9)}, ${at('closed_on', 9)}
    from demo_course where closed_on is not null and by_asset`,
  sql`
    insert into knowledge.asset_version (asset_id, version, title, summary, body, form, by_id, at)
    select a.id, 1, a.title, a.summary, a.body, a.form, a.created_by, a.created_at from knowledge.asset a join demo_course c on c.no = a.id`,
  sql`
    insert into knowledge.asset_reader (asset_id, person_id, added_by)
    select a.id, c.decider_id, c.person_id from knowledge.asset a join demo_course c on c.no = a.id where a.level = 1 and c.decider_id <> c.person_id`,
  sql`insert into knowledge.asset_author (asset_id, person_id) select a.id, a.created_by from knowledge.asset a join demo_course c on c.no = a.id`,
  sql`
    insert into knowledge.sharing (id, unit_id, title, speaker_id, held_on, minutes, state, recorded_by, recorded_at)
    overriding system value
    select no, unit_id, goal, person_id, closed_on, 60, 'held', mate, ${at('closed_on', 15)}
    from demo_course c
    join (select y, unit_id, array_agg(person_id order by person_id) as crew from demo_person group by y, unit_id) u using (y, unit_id)
    cross join lateral (select case when crew[1] = c.person_id then crew[2] else crew[1] end as mate) m
    where closed_on is not null and not by_asset and mate is not null`,
  sql`insert into knowledge.sharing_attendance (sharing_id, person_id) select s.id, s.recorded_by from knowledge.sharing s join demo_course c on c.no = s.id`,
  sql`select setval(pg_get_serial_sequence('knowledge.asset', 'id'), greatest((select max(no) from demo_course), 1))`,
  sql`select setval(pg_get_serial_sequence('knowledge.sharing', 'id'), greatest((select max(no) from demo_course), 1))`
];
export { drawFunction, eagerness, activityDraft, activitySteps, closeRecords, at, pick };

/** Runs statements one after the other. */
export async function runAll(tx: Tx, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  for (const statement of statements) await statement.execute(tx);
}

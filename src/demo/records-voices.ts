// What the invented people read, rate and say of follow-ups: documentation with receipts, ratings, rounds of the four groups.
import { sql, type RawBuilder } from 'kysely';
import * as words from './content-feedback.ts';
import { demoPersonas } from './personas.ts';
import { pick, type RecordPlan } from './records.ts';

/** She has still to rate and to read, so that both are seen. */
const employee = demoPersonas.find(({ key }) => key === 'employee')?.nip ?? '';

/** Documentation of a unit's follow-ups of the year in autumn, and each lesson, to the unit with those below. */
const spreads = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_spread on commit drop as
    with word as (
      select y, unit_id, 'documentation' as kind, min(owner_id) as by_id, min(eager) as eager, array_agg(id order by id) as topics,
        make_date(y, 10, 1) + floor(45 * pg_temp.draw('spread' || unit_id || '-' || y))::integer as spread_on,
        'Tindak lanjut penilaian ' || y - 1 as title, 'd' || unit_id || '-' || y as seed, bool_or(is_shown) as is_shown
      from demo_advice where approved_on is not null group by y, unit_id
      union all
      select y, unit_id, 'lesson', owner_id, eager, array[id], lesson_on + 3 + floor(20 * pg_temp.draw('sl' || seed))::integer, words ->> 2, 'l' || seed, is_shown
      from demo_advice where lesson_on is not null
    )
    select row_number() over (order by spread_on, seed) as id, * from word
    where spread_on <= ${today}::date - 2 and (is_shown or pg_temp.draw('spreads' || seed) < 0.25 + 0.7 * eager)`,
  sql`
    insert into feedback.spread (id, unit_id, year, kind, reach, title, body, spread_by, spread_at)
    overriding system value
    select id, unit_id, y - 1, kind, 'unit', title, case kind when 'lesson' then ${pick(words.lessons, sql`'sb' || seed`)}
      else ${pick(words.successes, sql`'ss' || seed`)} || E'\n\n' || ${pick(words.failures, sql`'sf' || seed`)} end, by_id, spread_on + time '10:00'
    from demo_spread`,
  sql`select setval(pg_get_serial_sequence('feedback.spread', 'id'), greatest((select max(id) from demo_spread), 1))`,
  sql`insert into feedback.spread_topic (spread_id, recommendation_id) select id, unnest(topics) from demo_spread`,
  sql`analyze demo_spread`,
  sql`
    insert into feedback.receipt (spread_id, person_id, at)
    select w.id, d.person_id, r.day + time '11:00'
    from demo_spread w
    join people.tree_reaching(${today}::date) t on t.ancestor_id = w.unit_id
    join demo_person d on d.y = w.y and d.unit_id = t.unit_id and d.person_id <> w.by_id
    cross join lateral (select w.spread_on + 1 + floor(30 * pg_temp.draw('rc' || w.id || d.nip))::integer as day) r
    where r.day <= ${today}::date and not (w.is_shown and d.nip = ${employee})
      and pg_temp.draw('reads' || w.id || d.nip) < case w.kind when 'lesson' then 0.12 else 0.2 + 0.6 * d.eager end`
];

/** Who rated, and what was said: drawn apart, laid in an order of their own. */
const ratings = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_rater on commit drop as
    select d.y, d.person_id, d.unit_id, d.nip, d.eager, f.house_id from demo_person d
    join demo_folk f on f.person_id = d.person_id
    join (
      select distinct a.y, t.unit_id from demo_advice a join people.tree_reaching(${today}::date) t on t.ancestor_id = a.unit_id
    ) asked on asked.y = d.y and asked.unit_id = d.unit_id
    where pg_temp.draw('rates' || d.nip || d.y) < 0.15 + 0.6 * d.eager and make_date(d.y, 7, 1) <= ${today}::date
      and not (d.nip = ${employee} and d.y = extract(year from ${today}::date))`,
  sql`insert into feedback.rated (year, person_id, unit_id, is_told) select y, person_id, unit_id, true from demo_rater`,
  sql`
    insert into feedback.rating (year, unit_id, of_unit_id, score)
    select y, house_id, unit_id, greatest(1, least(5, 1 + floor(1.2 + 4 * (0.35 * eager + 0.65 * pg_temp.draw('score' || nip || y)))::integer))
    from demo_rater order by md5('order' || nip || y)`,
  sql`
    insert into feedback.rating_comment (year, unit_id, comment)
    select y, house_id, ${pick(words.ratingComments, sql`'rc' || nip || y`)} from demo_rater
    where pg_temp.draw('comments' || nip || y) < 0.12 order by md5('words' || nip || y)`
];

/** Rounds of the eager level-I units for each group but the committee, which is drawn later, closed where their day has passed. */
const rounds = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_asked_round on commit drop as
    with drawn as (
      select p.y, p.unit_id, p.head_id, p.code, p.eager, voice, p.code || p.y || voice as seed,
        make_date(p.y, 8, 20) + floor(40 * pg_temp.draw('round' || p.code || p.y))::integer as opened_on
      from demo_post p cross join unnest(array['employees', 'officers', 'leaders']) voice where p.echelon = 'I'
    )
    select row_number() over (order by y, code, voice) as id, *, opened_on + 21 as until from drawn
    where opened_on < ${today}::date and (code = 'M.05' or pg_temp.draw('asks' || seed) < 0.25 + 0.7 * eager)`,
  sql`
    create temporary table demo_asked_seat on commit drop as
    select r.id, r.eager, r.seed, d.person_id, d.nip from demo_asked_round r join demo_folk f on f.house_id = r.unit_id
    join demo_person d on d.y = r.y and d.person_id = f.person_id where r.voice = 'employees'
    union all
    select distinct on (r.id, p.head_id) r.id, r.eager, r.seed, p.head_id, e.nip from demo_asked_round r
    join people.tree_reaching(${today}::date) t on t.ancestor_id = r.unit_id
    join demo_post p on p.y = r.y and p.unit_id = t.unit_id join demo_eager e on e.person_id = p.head_id where r.voice = 'leaders'
    union all
    select distinct on (r.id, h.person_id) r.id, r.eager, r.seed, h.person_id, e.nip from demo_asked_round r
    join roles.holders_on(${today}::date) h on h.role = 'officer'
    join people.tree_reaching(${today}::date) t on t.unit_id = r.unit_id and t.ancestor_id = h.unit_id
    join demo_eager e on e.person_id = h.person_id where r.voice = 'officers'`,
  sql`analyze demo_asked_round, demo_asked_seat`,
  sql`
    insert into feedback.round (id, unit_id, year, voice, question, opened_at, opened_by, until, closed_at, closed_by)
    overriding system value
    select id, unit_id, y, voice, ${words.roundQuestion}, opened_on + time '09:00', head_id, until,
      case when until < ${today}::date then until + 1 + time '09:00' end, case when until < ${today}::date then head_id end
    from demo_asked_round r where exists (select from demo_asked_seat s where s.id = r.id)`,
  sql`select setval(pg_get_serial_sequence('feedback.round', 'id'), greatest((select max(id) from demo_asked_round), 1))`,
  sql`
    insert into feedback.seat (round_id, person_id, has_answered)
    select id, person_id, pg_temp.draw('answers' || seed || nip) < 0.1 + 0.55 * eager from demo_asked_seat`,
  sql`
    insert into feedback.voice (round_id, keeps, changes)
    select s.round_id, ${pick(words.voicesKeep, sql`'vk' || s.round_id || '-' || s.person_id`)}, ${pick(words.voicesChange, sql`'vc' || s.round_id || '-' || s.person_id`)}
    from feedback.seat s where s.has_answered order by md5('voice' || s.round_id || '-' || s.person_id)`
];

/** All of it, in order. */
export const feedbackVoices = (plan: RecordPlan): readonly RawBuilder<unknown>[] => [
  ...spreads(plan),
  ...ratings(plan),
  ...rounds(plan)
];

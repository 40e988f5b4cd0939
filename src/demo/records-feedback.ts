// The recommendations of three assessments to units of level I and II, and what was done with each: well, late, failed, not at all.
import { sql, type RawBuilder } from 'kysely';
import * as words from './content-feedback.ts';
import { demoPersonas } from './personas.ts';
import { pick, type RecordPlan } from './records.ts';
import { feedbackVoices } from './records-voices.ts';

const nipOf = (key: string) => demoPersonas.find((persona) => persona.key === key)?.nip ?? '';
const texts = JSON.stringify(words.recommendations);
const count = words.recommendations.length;
const draw = (what: string) => sql`pg_temp.draw(${what} || seed)`;
const days = (what: string, most: number) => sql`floor(${most}::integer * ${draw(what)})::integer`;

/** A day, where it is not after today. */
const until = (today: string, day: RawBuilder<unknown>) => sql`case when ${day} <= ${today}::date then ${day} end`;

/** Who works in or below each unit of level I or II in a year, its head left out, in a drawn order. */
const crews: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_advised_crew on commit drop as
    select p.y, p.unit_id, array_agg(d.person_id order by d.nip = any(${[nipOf('officer'), nipOf('supervisor')]}::text[]) desc,
      array_position(${[nipOf('officer'), nipOf('supervisor')]}::text[], d.nip), pg_temp.draw('crew' || d.nip || p.y)) as people
    from (select y, unit_id, head_id, reference from demo_post where echelon in ('I', 'II')) p
    join people.tree_reaching((select max(reference) from demo_post)) t on t.ancestor_id = p.unit_id
    join demo_person d on d.y = p.y and d.unit_id = t.unit_id and d.person_id <> p.head_id
    group by p.y, p.unit_id`,
  sql`analyze demo_advised_crew`
];

/** Three or four to every unit of level I, one or two to a third of those of level II; how far each came, day by day. */
const draft = ({ today }: RecordPlan) => sql`
    create temporary table demo_advice on commit drop as
    with many as (
      select p.y, p.unit_id, p.head_id, p.code, p.eager, c.people, n, p.code || p.y || '-' || n as seed,
        case when n = 4 or n = 2 and p.echelon = 'II' then 'own' else 'committee' end as origin,
        p.code = 'M.05' and p.y = extract(year from ${today}::date) as is_shown
      from demo_post p join demo_advised_crew c on c.y = p.y and c.unit_id = p.unit_id
      cross join generate_series(1, 4) n
      where cardinality(c.people) >= 3 and (p.echelon = 'I' and (n < 4 or pg_temp.draw('own' || p.code || p.y) < 0.2 + 0.7 * p.eager)
        or p.echelon = 'II' and n < 3 and pg_temp.draw('any' || p.code || p.y || n) < 0.35)
    ), opened as (
      select *, make_date(y, 1, 25) + ${days('opened', 25)} as opened_on, people[1 + (n - 1) % least(cardinality(people), 12)] as owner_id,
        (${texts}::jsonb -> floor(${count} * ${draw('text')})::integer) as words, make_date(y, 9, 10) + ${days('due', 80)} as due_on
      from many
    ), committed as (
      select *, case when (is_shown and n < 4 or not is_shown and ${draw('commits')} < 0.4 + 0.6 * eager)
        then ${until(today, sql`opened_on + 3 + ${days('committed', 20)}`)} end as committed_on from opened
    ), planned as (
      select *, case when (is_shown and n < 3 or not is_shown and ${draw('plans')} < 0.35 + 0.65 * eager)
        then ${until(today, sql`committed_on + 5 + ${days('planned', 30)}`)} end as planned_on from committed
    ), approved as (
      select *, case when is_shown or ${draw('approves')} < 0.9 then ${until(today, sql`planned_on + 1 + ${days('approved', 8)}`)} end as approved_on from planned
    ), concluded as (
      select *, case when (is_shown and n = 1 or not is_shown and ${draw('ends')} < 0.25 + 0.7 * eager)
        then due_on - 10 + ${days('ended', 25)} - case when is_shown then 40 else 0 end end as outcome_on,
        case when ${draw('result')} < 0.45 and not is_shown then 'done' when ${draw('result')} < 0.8 then 'partly' else 'failed' end as result
      from approved
    ), kept as (
      select *, case when approved_on is not null and outcome_on <= ${today}::date then outcome_on end as ended_on from concluded
    ), closed as (
      select *, case when ended_on + 1 + ${days('closed', 9)} <= ${today}::date and (is_shown or ${draw('closes')} < 0.92)
        then ended_on + 1 + ${days('closed', 9)} end as closed_on from kept
    )
    select row_number() over (order by y, code, n) as id, *,
      case when closed_on + 2 + ${days('lesson', 11)} <= ${today}::date and (is_shown or ${draw('learns')} < 0.3 + 0.65 * eager)
        then closed_on + 2 + ${days('lesson', 11)} end as lesson_on,
      case when (not is_shown or n <> 2) and ${draw('checks')} < 0.25 + 0.7 * eager then approved_on + 10 + ${days('checked', 25)} end as needs_on
    from closed where opened_on <= ${today}::date`;

/** The recommendations as far as they came. */
const recommendations = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    insert into feedback.recommendation (id, year, unit_id, given_unit_id, no, component, practice, origin, priority, title, body, opened_at,
      opened_by, plan_by, state, commitment, owner_id, due_on, committed_at, committed_by, plan, planned_at, planned_by,
      approved_at, approved_by, result, success, failure, outcome_at, outcome_by, needs_result, needs_reason, needs_at, needs_by,
      closed_at, closed_by, lesson, lesson_at, lesson_by)
    overriding system value
    select id, y - 1, unit_id, unit_id, row_number() over (partition by unit_id, y order by n), words ->> 0, words ->> 1, origin,
      1 + ${days('priority', 3)}, words ->> 2, words ->> 3, opened_on + time '09:00', case when origin = 'own' then head_id end, opened_on + 45,
      case when closed_on is not null then 'closed' when approved_on is not null then 'approved' when planned_on is not null then 'planned'
        when committed_on is not null then 'committed' else 'open' end,
      case when committed_on is null then '' else ${pick(words.commitments, sql`'c' || seed`)} end, case when committed_on is not null then owner_id end,
      case when committed_on is not null then due_on end, committed_on + time '10:00', case when committed_on is not null then head_id end,
      case when planned_on is null then '' else ${pick(words.followUpPlans, sql`'p' || seed`)} end, planned_on + time '11:00',
      case when planned_on is not null then owner_id end, approved_on + time '14:00', case when approved_on is not null then head_id end,
      case when ended_on is null then '' else result end, case when ended_on is null then '' else ${pick(words.successes, sql`'s' || seed`)} end,
      case when ended_on is null then '' else ${pick(words.failures, sql`'f' || seed`)} end, ended_on + time '13:00',
      case when ended_on is not null then owner_id end,
      case when needs_on is null or needs_on > ${today}::date then '' when ${draw('found')} < 0.6 then 'handed' else 'none' end,
      case when needs_on <= ${today}::date and ${draw('found')} >= 0.6 then ${pick(words.noNeedReasons, sql`'no' || seed`)} else '' end,
      case when needs_on <= ${today}::date then needs_on + time '15:00' end, case when needs_on <= ${today}::date then owner_id end,
      closed_on + time '16:00', case when closed_on is not null then head_id end,
      case when lesson_on is null then '' else ${pick(words.lessons, sql`'l' || seed`)} end, lesson_on + time '10:30',
      case when lesson_on is not null then owner_id end
    from demo_advice`,
  sql`select setval(pg_get_serial_sequence('feedback.recommendation', 'id'), greatest((select max(id) from demo_advice), 1))`,
  sql`analyze demo_advice, feedback.recommendation`
];

/** One to three actions of each plan; done mostly, in time mostly; where it ended well all of them. */
const actions = ({ today }: RecordPlan) => sql`
  insert into feedback.action (recommendation_id, what, owner_id, due_on, added_by, added_at, done_on, done_by, done_at, done_note, confirmed_by,
    confirmed_at)
  select a.id, ${pick(words.actionsPlanned, sql`'a' || a.seed || k`)}, w.doer, a.due, a.owner_id, a.planned_on + time '10:00',
    d.done_on, case when d.done_on is not null then w.doer end, d.done_on + time '12:00',
    case when d.done_on is null then '' else ${pick(words.actionNotes, sql`'an' || a.seed || k`)} end,
    case when d.is_confirmed then case when w.doer = a.owner_id then a.head_id else a.owner_id end end,
    case when d.is_confirmed then d.done_on + 3 + time '09:00' end
  from (
    select v.*, k, least(v.due_on - 5, v.planned_on + 50 + floor(90 * pg_temp.draw('ad' || seed || k))::integer) as due
    from demo_advice v cross join generate_series(1, 3) k
    where planned_on is not null and k <= 1 + floor(3 * pg_temp.draw('many' || seed))::integer
  ) a
  cross join lateral (select a.people[1 + (a.n + k) % least(cardinality(a.people), 9)] as doer) w
  cross join lateral (
    select case when approved_on is not null and not (is_shown and n = 2 and k = 1)
      and (ended_on is not null and result <> 'failed' or pg_temp.draw('does' || seed || k) < 0.3 + 0.6 * eager)
      then least(coalesce(ended_on - 4, 'infinity'::date), due - 9 + floor(14 * pg_temp.draw('doneon' || seed || k))::integer) end as done
  ) f
  cross join lateral (
    select case when f.done <= ${today}::date - 1 then f.done end as done_on,
      f.done + 3 <= ${today}::date and (a.ended_on is not null or pg_temp.draw('sure' || a.seed || k) < 0.9) as is_confirmed
  ) d
`;

/** A review in most quarters of eager leaders, in few of others. */
const reviews = ({ today }: RecordPlan) => sql`
  insert into feedback.review (recommendation_id, by_id, at, standing, note)
  select id, head_id, r.day + time '08:30',
    (array['on-track', 'on-track', 'slow', 'stuck'])[1 + floor(4 * pg_temp.draw('st' || seed || q))::integer], ${pick(words.reviewNotes, sql`'rn' || seed || q`)}
  from demo_advice cross join generate_series(2, 4) q
  cross join lateral (select make_date(y, 3 * q - 2, 1) + 15 + floor(60 * pg_temp.draw('rd' || seed || q))::integer as day) r
  where approved_on < r.day and r.day <= ${today}::date and (closed_on is null or r.day < closed_on)
    and pg_temp.draw('rv' || seed || q) < 0.35 + 0.6 * eager
`;

/** A dialogue about most of them, confirmed by those who took part. */
const dialogues = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_follow_talk on commit drop as
    select row_number() over (order by id) as talk, *, committed_on + 8 + ${days('talked', 60)} as held_on from demo_advice
    where ${draw('talks')} < 0.25 + 0.7 * eager and committed_on + 70 <= ${today}::date`,
  sql`
    insert into feedback.dialogue (id, unit_id, kind, held_on, minutes, recorded_by, recorded_at)
    overriding system value
    select talk, unit_id, case when ${draw('kind')} < 0.5 then 'one' else 'group' end, held_on, ${pick(words.dialogueMinutes, sql`'m' || seed`)}, owner_id,
      held_on + 1 + time '09:00' from demo_follow_talk`,
  sql`select setval(pg_get_serial_sequence('feedback.dialogue', 'id'), greatest((select max(talk) from demo_follow_talk), 1))`,
  sql`insert into feedback.dialogue_topic (dialogue_id, recommendation_id) select talk, id from demo_follow_talk`,
  sql`
    insert into feedback.dialogue_person (dialogue_id, person_id, confirmed_at)
    select t.talk, w.person_id, case when w.person_id <> t.owner_id and pg_temp.draw('there' || t.seed || w.person_id) < 0.85
      then t.held_on + 3 + time '10:00' end
    from demo_follow_talk t join feedback.dialogue d on d.id = t.talk
    cross join lateral (
      select t.owner_id as person_id union select t.head_id union
      select unnest(t.people[4:6]) where d.kind = 'group'
    ) w`
];

/** Until when whose step waits, by the same rules as the module's. */
const clocks = sql`
  update feedback.recommendation r set leader_step = coalesce(l.step, ''), leader_on = l.due, owner_step = coalesce(o.step, ''), owner_on = o.due
  from feedback.recommendation s
  cross join lateral (
    select min(a.done_on) filter (where a.owner_id = s.owner_id) as own, min(a.done_on) filter (where a.owner_id <> s.owner_id) as others
    from feedback.action a where a.recommendation_id = s.id and a.done_on is not null and a.confirmed_at is null
  ) u
  cross join lateral (select max(v.at)::date as day from feedback.review v where v.recommendation_id = s.id) v
  left join lateral (
    select step, due from (values
      (1, 'commit', case when s.state = 'open' then s.opened_at::date + 14 end),
      (2, 'approve', case when s.state = 'planned' then s.planned_at::date + 7 end),
      (3, 'confirm', case when s.state in ('committed', 'approved') then u.own + 7 end),
      (4, 'close', case when s.state = 'approved' then s.outcome_at::date + 7 end),
      (5, 'review', case when s.state in ('committed', 'approved')
        then (date_trunc('quarter', greatest(s.opened_at::date, v.day)) + interval '6 months')::date - 1 end)
    ) c (rank, step, due) where due is not null order by due, rank limit 1
  ) l on true
  left join lateral (
    select step, due from (values
      (1, 'plan', case when s.state = 'committed' then s.plan_by end),
      (2, 'needs', case when s.state in ('planned', 'approved') and s.needs_result = '' then s.plan_by end),
      (3, 'confirm', case when s.state in ('committed', 'planned', 'approved') then u.others + 7 end),
      (4, 'outcome', case when s.state = 'approved' and s.outcome_at is null then s.due_on end),
      (5, 'lesson', case when s.state = 'closed' and s.lesson_at is null then s.closed_at::date + 14 end),
      (6, 'spread', case when s.state = 'closed' and s.lesson_at is not null and not exists (
        select from feedback.spread_topic t join feedback.spread p on p.id = t.spread_id and p.kind = 'lesson' where t.recommendation_id = s.id
      ) then s.lesson_at::date + 30 end)
    ) c (rank, step, due) where due is not null order by due, rank limit 1
  ) o on true
  where s.id = r.id
`;

const steps = sql`
  insert into feedback.step (recommendation_id, kind, by_id, at)
  select r.id, k.kind, k.by_id, k.at from feedback.recommendation r
  cross join lateral (values ('open', r.opened_by, r.opened_at), ('commit', r.committed_by, r.committed_at), ('plan', r.planned_by, r.planned_at),
    ('approve', r.approved_by, r.approved_at), ('needs-' || nullif(r.needs_result, ''), r.needs_by, r.needs_at),
    ('outcome-' || nullif(r.result, ''), r.outcome_by, r.outcome_at), ('close', r.closed_by, r.closed_at),
    ('lesson', r.lesson_by, r.lesson_at)) k (kind, by_id, at)
  where k.at is not null order by k.at
`;

const handed = sql`
  insert into needs.handed (unit_id, year, topic, why, source, handed_by, handed_at)
  select r.unit_id, r.year + 1, ${pick(words.needTopics, sql`'nt' || r.id`)}, r.title, 'feedback.recommendation:' || r.id, r.needs_by, r.needs_at
  from feedback.recommendation r where r.needs_result = 'handed' on conflict do nothing
`;

/** All of it, in order, after people, offers and communities were drawn. */
export const feedback = (plan: RecordPlan): readonly RawBuilder<unknown>[] => [
  ...crews,
  draft(plan),
  ...recommendations(plan),
  actions(plan),
  reviews(plan),
  ...dialogues(plan),
  handed,
  ...feedbackVoices(plan),
  sql`analyze feedback.action, feedback.review, feedback.spread, feedback.spread_topic`,
  clocks,
  steps
];

// The invented quality assurance: panels of most level-I units, what was submitted to them, votes and decisions, some late.
import { sql, type RawBuilder } from 'kysely';
import {
  criterionNotes,
  refuseReasons,
  returnReasons,
  submissionNotes,
  validReasons,
  withdrawReasons
} from './content-quality.ts';
import { demoPersonas } from './personas.ts';
import { pick, type RecordPlan } from './records.ts';

const nipOf = (key: string) => demoPersonas.find((persona) => persona.key === key)?.nip ?? '';
const showcase = 'M.05';

/** The level-I units with those below them, and how far assurance has come there. */
const houses = ({ today }: RecordPlan) => sql`
  create temporary table demo_house on commit drop as
  select distinct on (t.unit_id) t.unit_id, u.unit_id as house_id, u.code,
    case when u.code = ${showcase} then 0.9 else pg_temp.draw('assures' || u.code) end as far
  from people.tree_reaching(${today}::date) t
  join people.units_on(${today}::date) u on u.unit_id = t.ancestor_id and u.echelon = 'I'
  order by t.unit_id, t.depth
`;

/** Two terms of two years each; some units begin with the second, a few have none yet. */
const terms = ({ years }: RecordPlan) => sql`
  create temporary table demo_term on commit drop as
  select row_number() over (order by h.house_id, t.n) as id, h.house_id, h.code, h.far, t.n, t.first_year, t.starts_on, t.ends_on
  from (select distinct house_id, code, far from demo_house) h
  cross join (values
    (1, ${years[0] ?? 0}::integer, make_date(${years[0] ?? 0}, 1, 18), make_date(${years[0] ?? 0} + 1, 12, 31)),
    (2, ${years.at(-1) ?? 0}::integer, make_date(${years.at(-1) ?? 0}, 1, 1), make_date(${years.at(-1) ?? 0} + 1, 12, 31))
  ) t (n, first_year, starts_on, ends_on)
  where h.far > case t.n when 1 then 0.3 else 0.12 end and (t.n = 2 or t.ends_on < make_date(${years.at(-1) ?? 0}, 1, 1))
`;

/** Four seats: three of the unit, one of another; in the unit of the well-known persons some of these. */
const seats = sql`
  create temporary table demo_seat_of on commit drop as
  with lot as (
    select d.y, h.house_id, d.person_id,
      row_number() over (partition by d.y, h.house_id order by case d.nip when ${nipOf('leader')} then 0 when ${nipOf('supervisor')} then 1
        else 2 end, pg_temp.draw('sits' || d.nip || d.y), d.person_id) as no
    from demo_person d join demo_house h on h.unit_id = d.unit_id
    where d.y in (select first_year from demo_term) and d.nip not in (${nipOf('employee')}, ${nipOf('officer')})
  ), guest as (
    select d.person_id, h.house_id, d.y, row_number() over (partition by d.y order by d.nip <> ${nipOf('other')},
      pg_temp.draw('visits' || d.nip || d.y), d.person_id) as no
    from demo_person d join demo_house h on h.unit_id = d.unit_id where d.y in (select first_year from demo_term)
  ), invited as (
    select distinct on (t.id) t.id as term_id, g.person_id, g.house_id from demo_term t
    join guest g on g.y = t.first_year and g.no <= 60 and g.house_id <> t.house_id
    order by t.id, case when t.code = ${showcase} then g.no end, pg_temp.draw('goes' || t.id || '-' || g.no)
  )
  select t.id as term_id, lot.person_id, lot.house_id as home_id, lot.no, false as is_ministry
  from demo_term t join lot on lot.y = t.first_year and lot.house_id = t.house_id and lot.no <= 3
  union all
  select term_id, person_id, house_id, 4, true from invited
`;

const panels: RawBuilder<unknown>[] = [
  sql`
    insert into quality.panel (id, unit_id, document_number, document_on, valid, appointed_by, appointed_at)
    overriding system value
    select t.id, t.house_id, 'KEP-' || 100 + t.id || '/' || t.code || '/' || t.first_year, t.starts_on - 3,
      daterange(t.starts_on, t.ends_on, '[]'), s.person_id, t.starts_on - 2 + time '09:00'
    from demo_term t join demo_seat_of s on s.term_id = t.id and s.no = 1`,
  sql`
    insert into quality.member (panel_id, person_id, home_id, is_chair, is_ministry, valid, added_by, added_at)
    select s.term_id, s.person_id, s.home_id, s.no = 1, s.is_ministry, daterange(t.starts_on, null), c.person_id, t.starts_on - 2 + time '09:00'
    from demo_seat_of s join demo_term t on t.id = s.term_id join demo_seat_of c on c.term_id = s.term_id and c.no = 1
    order by s.term_id, s.no`
];

/** Assets that came before the panel of their unit a few days after they were published, and when it decided on them. */
const sent = ({ today }: RecordPlan, lively: readonly string[]) => sql`
  create temporary table demo_sent on commit drop as
  with chosen as (
    select a.id as asset_id, a.unit_id, a.level, a.created_by, p.nip = any(${[...lively]}::text[]) as is_known, h.house_id, h.far,
      a.submitted_at::date + 1 + floor(9 * pg_temp.draw('sent' || a.id))::integer as sent_on
    from knowledge.asset a join demo_house h on h.unit_id = a.unit_id join people.person p on p.id = a.created_by
    where a.state = 'published' and (p.nip = ${nipOf('employee')} or pg_temp.draw('assured' || a.id) < 0.1 + 0.7 * h.far) offset 0
  ), dated as (
    select c.*, t.id as term_id, began.number as began, due.day as due_on,
      2 + floor(9 * pg_temp.draw('takes' || c.asset_id))::integer
        + case when pg_temp.draw('late' || c.asset_id) < 0.25 - 0.2 * c.far then 6 else 0 end as takes,
      pg_temp.draw('verdict' || c.asset_id) as drawn, pg_temp.draw('back' || c.asset_id) < 0.02 as is_taken_back
    from chosen c
    join demo_term t on t.house_id = c.house_id and c.sent_on between t.starts_on and t.ends_on
    join people.day_number began on began.day = c.sent_on
    join people.day_number due on due.number = began.number + 10 and due.is_working
    where c.sent_on < ${today}::date
  )
  select row_number() over (order by d.sent_on, d.asset_id) as id, d.*, done.day as done_on,
    case when d.is_taken_back and not d.is_known then 'withdrawn' when done.day < ${today}::date then 'decided' else 'open' end as state,
    case when d.is_known or d.drawn < 0.86 then 'valid' when d.drawn < 0.97 then 'return' else 'refuse' end as verdict,
    case when d.level in (2, 3) and not d.is_known and pg_temp.draw('wider' || d.asset_id) < 0.12 then d.level + 1 else d.level end as decided_level,
    pg_temp.draw('agree' || d.asset_id) < 0.14 as is_split
  from dated d join people.day_number done on done.number = d.began + d.takes and done.is_working
`;

const submissions: RawBuilder<unknown>[] = [
  sql`create index on demo_sent (id)`,
  sql`
    insert into quality.submission (id, asset_id, version, unit_id, panel_unit_id, kind, proposed_level, note, submitted_by, submitted_at,
      due_on, state, closed_at, closed_by, reason)
    overriding system value
    select id, asset_id, 1, unit_id, house_id, 'first', level, ${pick(submissionNotes, sql`'note' || asset_id`)}, created_by,
      sent_on + time '10:00', due_on, state,
      case state when 'decided' then done_on + time '15:00' when 'withdrawn' then sent_on + 1 + time '08:30' end,
      case state when 'withdrawn' then created_by end,
      case state when 'withdrawn' then ${pick(withdrawReasons, sql`'taken' || asset_id`)} else '' end
    from demo_sent`,
  sql`
    insert into quality.submission_reader (submission_id, person_id)
    select s.id, r.person_id from demo_sent s join knowledge.asset_reader r on r.asset_id = s.asset_id where s.level = 1`
];

/** Three members who wrote none of it vote; of what is still open one has voted, never one of the well-known persons. */
const votes: RawBuilder<unknown>[] = [
  sql`
    create temporary table demo_vote on commit drop as
    with able as (
      select s.id, s.asset_id, s.state, s.sent_on, s.done_on, s.verdict, s.decided_level, s.is_split, q.person_id, m.id as member_id,
        row_number() over (partition by s.id order by case when s.state = 'open' then -q.no else q.no end) as turn
      from demo_sent s join demo_seat_of q on q.term_id = s.term_id
      join quality.member m on m.panel_id = q.term_id and m.person_id = q.person_id
      where s.state <> 'withdrawn' and not exists (
        select from knowledge.asset_author w where w.asset_id = s.asset_id and w.person_id = q.person_id
      )
    )
    select *, id || '-' || turn as seed, is_split and turn = 3 as is_dissent from able
    where turn <= case when state = 'open' then floor(2 * pg_temp.draw('in' || id))::integer else 3 end`,
  sql`
    insert into quality.vote (submission_id, member_id, person_id, innovative, innovative_why, useful, useful_why, solves, solves_why,
      speeds, speeds_why, verdict, level, reason, at)
    select v.id, v.member_id, v.person_id, c.innovative, ${pick(criterionNotes, sql`'n1' || seed`)}, c.useful,
      ${pick(criterionNotes, sql`'n2' || seed`)}, c.solves, '', c.speeds, '', c.verdict, case when c.verdict = 'valid' then v.decided_level end,
      case c.verdict when 'valid' then ${pick(validReasons, sql`'valid' || seed`)}
        when 'return' then ${pick(returnReasons, sql`'return' || seed`)} else ${pick(refuseReasons, sql`'refuse' || seed`)} end,
      case when v.state = 'open' then v.sent_on + time '14:00' else greatest(v.sent_on, v.done_on - 3 + v.turn::integer) + time '11:00' end
    from demo_vote v cross join lateral (
      select (array['yes', 'partly', 'no'])[1 + floor(2.2 * pg_temp.draw('c1' || seed))::integer] as innovative,
        (array['yes', 'yes', 'partly'])[1 + floor(3 * pg_temp.draw('c2' || seed))::integer] as useful,
        (array['yes', 'partly', 'no'])[1 + floor(2.5 * pg_temp.draw('c3' || seed))::integer] as solves,
        (array['yes', 'partly', 'no'])[1 + floor(3 * pg_temp.draw('c4' || seed))::integer] as speeds,
        case when not v.is_dissent then v.verdict when v.verdict = 'valid' then 'return' else 'valid' end as verdict
    ) c
    order by v.id, v.turn`
];

/** What was decided, and what it set in the assets. */
const decisions: RawBuilder<unknown>[] = [
  sql`
    insert into quality.decision (submission_id, panel_id, asset_id, version, unit_id, verdict, level, level_before, how, votes, dissent,
      decided_at, working_days)
    select s.id, s.term_id, s.asset_id, 1, s.unit_id, s.verdict, case when s.verdict = 'valid' then s.decided_level end, s.level,
      case when s.is_split then 'majority' else 'consensus' end, 3, s.is_split::integer, s.done_on + time '15:00', s.takes
    from demo_sent s where s.state = 'decided' order by s.done_on, s.id`,
  sql`
    update knowledge.asset a set validity = case s.verdict when 'valid' then 'valid' when 'return' then 'returned' else 'refused' end,
      settled_version = 1, settled_at = s.done_on + time '15:00', settled_level = case when s.verdict = 'valid' then s.decided_level end,
      level = case when s.verdict = 'valid' then s.decided_level else a.level end
    from demo_sent s where s.asset_id = a.id and s.state = 'decided'`,
  sql`
    insert into knowledge.asset_settled_reader (asset_id, person_id)
    select r.asset_id, r.person_id from knowledge.asset_reader r join demo_sent s on s.asset_id = r.asset_id
    where s.state = 'decided' and s.verdict = 'valid' and s.decided_level = 1`,
  sql`select setval(pg_get_serial_sequence('quality.panel', 'id'), greatest((select max(id) from quality.panel), 1))`,
  sql`select setval(pg_get_serial_sequence('quality.submission', 'id'), greatest((select max(id) from quality.submission), 1))`
];

/** Panels, submissions, votes and decisions of all years of the plan, over the assets that are drawn already. */
export const quality = (plan: RecordPlan, lively: readonly string[]): RawBuilder<unknown>[] => [
  houses(plan),
  terms(plan),
  seats,
  ...panels,
  sent(plan, lively),
  ...submissions,
  ...votes,
  ...decisions
];

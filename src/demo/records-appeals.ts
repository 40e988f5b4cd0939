// The invented appeals: some authors go before the panel of another unit, which now and then sees it otherwise.
import { sql, type RawBuilder } from 'kysely';
import { criterionNotes, refuseReasons, validReasons } from './content-quality.ts';
import { appealReasons } from './content-said.ts';
import { pick, type RecordPlan } from './records.ts';

/** Of what was refused, or set to another level than was asked, some; judged by three members who had no part before. */
const sent = ({ today }: RecordPlan): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_appeal on commit drop as
    select (select max(id) from quality.submission) + row_number() over (order by a.sent_on, a.first_id) as id, a.*, done.day as done_on,
      case when done.day < ${today}::date then 'decided' else 'open' end as state,
      case when pg_temp.draw('heard' || a.first_id) < 0.45 then 'valid' else a.first_verdict end as verdict
    from (
      select s.id as first_id, s.asset_id, s.unit_id, s.level, s.decided_level, s.created_by, s.verdict as first_verdict, other.id as term_id,
        other.house_id, began.day as sent_on, began.number, due.day as due_on
      from demo_sent s
      join people.day_number told on told.day = s.done_on
      join people.day_number began on began.number = told.number + 2 + floor(4 * pg_temp.draw('objects' || s.id))::integer and began.is_working
      join people.day_number due on due.number = began.number + 10 and due.is_working
      cross join lateral (
        select t.id, t.house_id from demo_term t
        where t.house_id <> s.house_id and began.day between t.starts_on and t.ends_on order by pg_temp.draw('hears' || s.id || '-' || t.id) limit 1
      ) other
      where s.state = 'decided' and not s.is_known and began.day < ${today}::date
        and (s.verdict = 'refuse' or (s.verdict = 'valid' and s.decided_level <> s.level)) and pg_temp.draw('appeals' || s.id) < 0.5
    ) a
    join people.day_number done on done.number = a.number + 4 + floor(8 * pg_temp.draw('hearing' || a.first_id))::integer and done.is_working`,
  sql`
    insert into quality.submission (id, asset_id, version, unit_id, panel_unit_id, kind, previous_id, proposed_level, note, submitted_by,
      submitted_at, due_on, state, closed_at)
    overriding system value
    select id, asset_id, 1, unit_id, house_id, 'appeal', first_id, level, ${pick(appealReasons, sql`'appeal' || asset_id`)}, created_by,
      sent_on + time '09:30', due_on, state, case state when 'decided' then done_on + time '15:30' end
    from demo_appeal`,
  sql`
    create temporary table demo_hearing on commit drop as
    select a.*, q.person_id, m.id as member_id, row_number() over (partition by a.id order by q.no) as turn, a.id || '-' || q.no as seed
    from demo_appeal a join demo_seat_of q on q.term_id = a.term_id
    join quality.member m on m.panel_id = q.term_id and m.person_id = q.person_id
    where a.state = 'decided'
      and not exists (select from quality.vote v where v.submission_id = a.first_id and v.person_id = q.person_id)
      and not exists (select from knowledge.asset_author w where w.asset_id = a.asset_id and w.person_id = q.person_id)`
];

const judged: RawBuilder<unknown>[] = [
  sql`
    insert into quality.vote (submission_id, member_id, person_id, innovative, innovative_why, useful, useful_why, solves, solves_why,
      speeds, speeds_why, verdict, level, reason, at)
    select id, member_id, person_id, 'partly', ${pick(criterionNotes, sql`'n1' || seed`)}, case verdict when 'valid' then 'yes' else 'no' end, '',
      'partly', '', 'partly', '', verdict, case verdict when 'valid' then level end,
      case verdict when 'valid' then ${pick(validReasons, sql`'heard' || seed`)} else ${pick(refuseReasons, sql`'denied' || seed`)} end,
      done_on - 1 + time '10:00'
    from demo_hearing where turn <= 3`,
  sql`
    insert into quality.decision (submission_id, panel_id, asset_id, version, unit_id, verdict, level, level_before, how, votes, decided_at,
      working_days)
    select a.id, a.term_id, a.asset_id, 1, a.unit_id, a.verdict, case a.verdict when 'valid' then a.level end, a.decided_level, 'consensus', 3,
      a.done_on + time '15:30', done.number - a.number
    from demo_appeal a join people.day_number done on done.day = a.done_on where a.state = 'decided' order by a.done_on, a.id`,
  sql`
    update knowledge.asset k set validity = 'valid', settled_at = a.done_on + time '15:30', settled_level = a.level, level = a.level
    from demo_appeal a where k.id = a.asset_id and a.state = 'decided' and a.verdict = 'valid'`,
  sql`select setval(pg_get_serial_sequence('quality.submission', 'id'), greatest((select max(id) from quality.submission), 1))`
];

/** Authors have read what was decided, but for what fell in the last days. */
const read = ({ today }: RecordPlan) => sql`
  insert into quality.decision_seen (decision_id, person_id, at)
  select d.id, w.person_id, d.decided_at + interval '1 day' + pg_temp.draw('told' || d.id || '-' || w.person_id) * interval '3 days'
  from quality.decision d join knowledge.asset_author w on w.asset_id = d.asset_id
  where d.decided_at < ${today}::date - 10 or pg_temp.draw('reads' || d.id || '-' || w.person_id) < 0.5
`;

/** Appeals over what the panels decided, and who read it. */
export const appeals = (plan: RecordPlan): RawBuilder<unknown>[] => [...sent(plan), ...judged, read(plan)];

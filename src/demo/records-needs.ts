// The learning needs of the invented records: proposed as eagerly as people learn, answered by their supervisors.
import { sql, type RawBuilder } from 'kysely';
import { needNotes, needReasons, needTopics, noneReasons } from './content-offers.ts';
import { pick, type RecordPlan } from './records.ts';

/** One or two needs a person and year, or the statement that there is none; what was never answered was not kept. */
const drafts = ({ today }: RecordPlan) => sql`
  create temporary table demo_need on commit drop as
  with drawn as (
    select d.*, n, d.nip || d.y || '-' || n as seed, d.y = extract(year from ${today}::date) as is_now,
      pg_temp.draw('none' || d.nip || d.y) < 0.14 as is_none
    from demo_person d cross join generate_series(1, 2) n
    where d.decider_id <> d.person_id and pg_temp.draw('need' || d.nip || d.y) < 0.2 + 0.75 * d.eager
      and (n = 1 or pg_temp.draw('second' || d.nip || d.y) < 0.3)
  ), asked as (
    select *, pg_temp.draw('answered' || seed) < 0.3 + 0.68 * eager as finds_answer, pg_temp.draw('way' || seed) as way_drawn,
      make_date(y, 2, 1) + floor(45 * pg_temp.draw('on' || seed))::integer as proposed_on
    from drawn where n = 1 or not is_none
  ), answered as (
    select *, finds_answer and proposed_on + 10 <= ${today}::date as is_answered from asked
    where not finds_answer or proposed_on <= ${today}::date
  )
  select *, case when is_answered then proposed_on else greatest(make_date(y, 1, 1), ${today}::date - floor(12 * pg_temp.draw('late' || seed))::integer) end as said_on,
    proposed_on + 1 + floor(9 * pg_temp.draw('reply' || seed))::integer as answered_on,
    (array['dki', 'dki', 'job', 'individual', 'individual'])[1 + floor(5 * pg_temp.draw('origin' || seed))::integer] as origin,
    case when is_none then 'noted' when way_drawn < 0.08 then 'declined' else 'taken-up' end as outcome
  from answered where is_answered or is_now
`;

/** Two needs of one person and year are never about the same. */
const topic = sql`(${[...needTopics]}::text[])[1 + (floor(pg_temp.draw('topic' || nip || y) * ${needTopics.length})::integer + 7 * n) % ${needTopics.length}]`;

const needs = sql`
  insert into needs.need (person_id, unit_id, year, kind, origin, dki_on, topic, why, urgency, solution, state, way, note,
    proposed_at, answered_at, answered_by)
  select person_id, unit_id, y, case when is_none then 'none' else 'need' end, case when is_none then '' else origin end,
    case when not is_none and origin = 'dki' then said_on - 3 end,
    case when is_none then '' else ${topic} end,
    case when is_none then ${pick(noneReasons, sql`'nothing' || seed`)} else ${pick(needReasons, sql`'because' || seed`)} end,
    1 + floor(3 * pg_temp.draw('urgency' || seed))::integer,
    case when is_none then ''
      else (array['', 'self', 'structured', 'structured', 'social', 'experience'])[1 + floor(6 * pg_temp.draw('wished' || seed))::integer] end,
    case when is_answered then outcome else 'proposed' end,
    case when not is_answered or outcome <> 'taken-up' then '' when way_drawn < 0.55 then 'plan' when way_drawn < 0.85 then 'structured'
      else 'other' end,
    case when is_answered and outcome <> 'noted' and (outcome = 'declined' or way_drawn >= 0.85)
      then ${pick(needNotes, sql`'note' || seed`)} else '' end,
    said_on + time '09:30', case when is_answered then answered_on + time '14:00' end, case when is_answered then decider_id end
  from demo_need
`;

const steps = sql`
  insert into needs.step (need_id, kind, by_id, at, note)
  select n.id, s.kind, s.by_id, s.at, s.note from needs.need n
  cross join lateral (values
    (case n.kind when 'need' then 'propose' else 'state-none' end, n.person_id, n.proposed_at, n.why),
    (n.state, n.answered_by, n.answered_at, n.note)
  ) as s (kind, by_id, at, note)
  where s.at is not null order by s.at
`;

/** Needs of all years of the plan, with their steps. */
export const needsOf = (plan: RecordPlan): RawBuilder<unknown>[] => [drafts(plan), needs, steps];

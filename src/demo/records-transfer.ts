// What came of learning in the invented records: notes with escalations, plans with milestones, innovations with uses.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#platform/dates.ts';
import { endReasons, innovations, usesElsewhere } from './content-innovations.ts';
import {
  adoptedWays,
  appliedNotes,
  milestoneAims,
  milestoneHindrances,
  milestoneLines,
  notAdopted
} from './content-transfer.ts';
import { pick } from './records.ts';

/** One of a pool by a number `nth` that starts at 1, as an expression. */
const nth = (pool: readonly (string | number)[], number: RawBuilder<unknown>) => sql`(${[...pool]}::text[])[${number}]`;
const indexOf = (length: number, words: RawBuilder<unknown>) =>
  sql`1 + floor(pg_temp.draw(${words}) * ${length})::integer`;

/** Who leads which unit today: answers for it in all the years drawn. */
const heads = (today: Day) => sql`
  create temporary table demo_head on commit drop as
  select unit_id, min(person_id) as person_id from people.heads_on(${today}) group by unit_id
`;

/** Notes by eagerness: of about half the accepted activities in a strong unit, few in a weak one. */
const noteDraft = (today: Day) => sql`
  create temporary table demo_note on commit drop as
  with written as (
    select c.*, accepted_on + 4 + floor(pg_temp.draw('nw' || seed) * 45)::integer as sent_on, ${indexOf(appliedNotes.length, sql`'nt' || seed`)} as text_no
    from demo_course c
    where accepted_on is not null and decider_id <> person_id and pg_temp.draw('nt?' || seed) < 0.05 + 0.5 * eager offset 0
  ), sent as (
    select *, sent_on + 1 + floor(pg_temp.draw('nd' || seed) * 9)::integer as decides_on from written where sent_on <= ${today}::date offset 0
  )
  select *, case when decides_on > ${today}::date then 'submitted'
      when decides_on > ${today}::date - 25 and pg_temp.draw('nr' || seed) < 0.2 then 'returned' else 'confirmed' end as state,
    pg_temp.draw('nf' || seed) as compared
  from sent
`;

const ofNote = (key: 'changed' | 'effect' | 'measure' | 'unit' | 'was' | 'is' | 'before' | 'after') =>
  nth(
    appliedNotes.map((note) => note[key]),
    sql`text_no`
  );

const notes: readonly RawBuilder<unknown>[] = [
  sql`
    insert into transfer.note (activity_id, person_id, unit_id, state, created_at, submitted_at, decided_at, decided_by, since, changed, effect,
      measure, figure_before, figure_after, figure_unit, state_before, state_after, reason, revision)
    select no, person_id, unit_id, state, sent_on + time '09:10', sent_on + time '09:40',
      case when state <> 'submitted' then decides_on + time '10:30' end, case when state <> 'submitted' then decider_id end,
      sent_on - 3, ${ofNote('changed')}, ${ofNote('effect')},
      case when compared < 0.8 then ${ofNote('measure')} else '' end,
      case when compared < 0.6 then ${ofNote('before')}::numeric end, case when compared < 0.6 then ${ofNote('after')}::numeric end,
      case when compared < 0.6 then ${ofNote('unit')} else '' end,
      case when compared >= 0.6 and compared < 0.8 then ${ofNote('was')} else '' end,
      case when compared >= 0.6 and compared < 0.8 then ${ofNote('is')} else '' end,
      case when state = 'returned' then 'Sebutkan di mana perubahannya dapat dilihat.' else '' end, 3
    from demo_note`,
  sql`
    insert into transfer.step (note_id, kind, by_id, at, note)
    select n.id, s.kind, s.by_id, s.at, s.note from transfer.note n
    cross join lateral (values ('submit', n.person_id, n.submitted_at, ''),
      (case n.state when 'returned' then 'return' else 'confirm' end, n.decided_by, n.decided_at, n.reason)) as s (kind, by_id, at, note)
    where s.at is not null
    order by s.at`
];

/** Confirmed notes put to the own unit or the one above, answered by who leads it. */
const escalations = (today: Day): RawBuilder<unknown>[] => [
  sql`
    insert into transfer.escalation (note_id, unit_id, asked_by, asked_at, answered_at, answered_by, adopted_from, answer, way, reason)
    select id, unit_id, person_id, asked_on + time '11:00', case when is_answered then answers_on + time '14:00' end,
      case when is_answered then head_id end, case when is_answered and is_adopted then answers_on + 14 end,
      case when not is_answered then '' when is_adopted then 'adopted' else 'declined' end,
      case when is_answered and is_adopted then ${pick(adoptedWays, sql`'way' || seed`)} else '' end,
      case when is_answered and not is_adopted then ${pick(notAdopted, sql`'why' || seed`)} else '' end
    from (
      select n.id, n.person_id, asked.unit_id, asked.person_id as head_id, d.seed, d.decides_on + 3 as asked_on,
        answers_on, answers_on <= ${today}::date as is_answered, pg_temp.draw('ea' || d.seed) < 0.65 as is_adopted
      from demo_note d join transfer.note n on n.activity_id = d.no
      join people.unit_ancestor above on above.unit_id = d.unit_id and above.valid @> ${today}::date
        and above.depth = (pg_temp.draw('eu' || d.seed) > 0.7)::integer
      join demo_head asked on asked.unit_id = above.ancestor_id and asked.person_id <> n.person_id
      cross join lateral (select d.decides_on + 6 + floor(pg_temp.draw('ed' || d.seed) * 16)::integer as answers_on) a
      where d.state = 'confirmed' and d.decides_on + 3 <= ${today}::date and pg_temp.draw('es' || d.seed) < 0.04 + 0.3 * d.eager
    ) e`,
  sql`
    insert into transfer.step (note_id, kind, by_id, at, note)
    select e.note_id, s.kind, s.by_id, s.at, s.note from transfer.escalation e
    cross join lateral (values ('escalate', e.asked_by, e.asked_at, ''),
      (case e.answer when 'adopted' then 'adopt' else 'decline' end, e.answered_by, e.answered_at, e.way || e.reason)) as s (kind, by_id, at, note)
    where s.at is not null
    order by s.at`
];

/** Plans of long activities, begun when the activity was accepted. */
const plans = (today: Day): RawBuilder<unknown>[] => [
  sql`
    create temporary table demo_plan on commit drop as
    select no, seed, person_id, unit_id, decider_id, eager, ends_on, accepted_on, ${indexOf(milestoneAims.length, sql`'pa' || seed`)} as text_no
    from demo_course
    where accepted_on is not null and ends_on < ${today}::date and minutes >= 360 and decider_id <> person_id
      and pg_temp.draw('pl' || seed) < 0.1 + 0.6 * eager`,
  sql`
    insert into transfer.plan (activity_id, person_id, unit_id, started_at, revision)
    select no, person_id, unit_id, greatest(ends_on, accepted_on) + time '08:20', 2 from demo_plan`
];

const aimOf = (which: 0 | 1 | 2) =>
  nth(
    milestoneAims.map((aims) => aims[which]),
    sql`d.text_no`
  );

/** Milestones: what fell due in earlier years was reported, met or not; of late some is still open. */
const milestones = (today: Day): RawBuilder<unknown> => sql`
  insert into transfer.milestone (plan_id, due_day, due_on, aim, is_met, line, reported_at, confirmed_at, confirmed_by, revision)
  select id, day, due_on, aim, case when is_reported then is_met end,
    case when not is_reported then '' when is_met then ${pick(milestoneLines, sql`'ml' || seed || day`)}
      else ${pick(milestoneHindrances, sql`'mh' || seed || day`)} end,
    case when is_reported then reports_on + time '15:00' end,
    case when is_reported and confirms_on <= ${today}::date then confirms_on + time '09:00' end,
    case when is_reported and confirms_on <= ${today}::date then decider_id end, 2
  from (
    select p.id, d.*, m.*, pg_temp.draw('mm' || seed || day) < 0.45 + 0.5 * eager as is_met,
      reports_on <= ${today}::date and (due_on < ${today}::date - 45 or pg_temp.draw('mr' || seed || day) < 0.35 + 0.5 * eager) as is_reported
    from demo_plan d join transfer.plan p on p.activity_id = d.no
    cross join lateral (
      select day, d.ends_on + day as due_on, aim,
        greatest(d.ends_on + day - 4 + floor(pg_temp.draw('md' || d.seed || day) * 9)::integer, d.accepted_on + 1) as reports_on,
        greatest(d.ends_on + day - 2 + floor(pg_temp.draw('md' || d.seed || day) * 16)::integer, d.accepted_on + 3) as confirms_on
      from (values (30, ${aimOf(0)}), (60, ${aimOf(1)}), (90, ${aimOf(2)})) as due (day, aim)
    ) m
  ) drawn
`;

const planSteps: RawBuilder<unknown> = sql`
  insert into transfer.step (plan_id, kind, by_id, at, note, details)
  select s.* from transfer.plan p
  cross join lateral (
    select p.id, 'start', p.person_id, p.started_at, '', '{}'::jsonb
    union all
    select p.id, 'report', p.person_id, m.reported_at, m.line, jsonb_build_object('dueDay', m.due_day, 'isMet', m.is_met)
    from transfer.milestone m where m.plan_id = p.id and m.reported_at is not null
    union all
    select p.id, 'confirm', m.confirmed_by, m.confirmed_at, '', jsonb_build_object('dueDay', m.due_day, 'isMet', m.is_met)
    from transfer.milestone m where m.plan_id = p.id and m.confirmed_at is not null
  ) s (id, kind, by_id, at, note, details)
  order by s.at
`;

/** Ideas of eager people, each out of an activity of the year, with a colleague now and then. */
const ideaDraft = (today: Day) => sql`
  create temporary table demo_idea on commit drop as
  with chosen as (
    select distinct on (c.person_id, c.y) c.no, c.seed, c.y, c.person_id, c.unit_id, c.eager, c.accepted_on
    from demo_course c where c.accepted_on is not null and pg_temp.draw('in' || c.seed) < 0.01 + 0.04 * c.eager
    order by c.person_id, c.y, c.no
  )
  select row_number() over (order by c.no) as id, c.*, h.person_id as head_id, nullif(nullif(mate, c.person_id), h.person_id) as mate_id,
    ${indexOf(innovations.length, sql`'it' || c.seed`)} as text_no,
    c.accepted_on + 10 as asked_on, c.accepted_on + 14 + floor(pg_temp.draw('iq' || c.seed) * 20)::integer as trial_on,
    c.accepted_on + 80 + floor(pg_temp.draw('ir' || c.seed) * 60)::integer as adopted_on,
    pg_temp.draw('is' || c.seed) as drawn
  from chosen c join demo_head h on h.unit_id = c.unit_id and h.person_id <> c.person_id
  join (select y, unit_id, array_agg(person_id order by person_id) as crew from demo_person group by y, unit_id) u
    on u.y = c.y and u.unit_id = c.unit_id
  cross join lateral (select u.crew[1 + floor(pg_temp.draw('im' || c.seed) * cardinality(u.crew))::integer] as mate) m
  where c.accepted_on + 10 <= ${today}::date
`;

const ofIdea = (key: 'title' | 'problem' | 'idea' | 'effect') =>
  nth(
    innovations.map((each) => each[key]),
    sql`text_no`
  );

const ideas = (today: Day): RawBuilder<unknown>[] => [
  sql`
    insert into transfer.innovation (id, activity_id, started_by, unit_id, created_at, opened_at, asks, asked_at, asked_by, asked_unit_id,
      trial_at, trial_by, adopted_at, adopted_by, ended_at, stage, title, problem, idea, effect, reason, revision)
    overriding system value
    select id, no, person_id, unit_id, asked_on - 4 + time '09:00', asked_on + time '10:00',
      case when waits then 'trial' else '' end, case when waits then asked_on + time '10:00' end, case when waits then person_id end,
      case when waits then unit_id end,
      case when on_trial then trial_on + time '13:00' end, case when on_trial then head_id end,
      case when is_adopted then adopted_on + time '13:00' end, case when is_adopted then head_id end,
      case when is_ended then adopted_on + 60 + time '13:00' end,
      case when is_ended then 'ended' when is_adopted then 'adopted' when on_trial then 'trial' else 'idea' end,
      ${ofIdea('title')}, ${ofIdea('problem')}, ${ofIdea('idea')}, case when on_trial then ${ofIdea('effect')} else '' end,
      case when is_ended then ${pick(endReasons, sql`'ie' || seed`)} when declined then ${pick(notAdopted, sql`'id' || seed`)} else '' end, 4
    from (
      select *, trial_on > ${today}::date as waits, trial_on <= ${today}::date and drawn > 0.85 as declined,
        trial_on <= ${today}::date and drawn <= 0.85 as on_trial, adopted_on <= ${today}::date and drawn < 0.5 as is_adopted,
        adopted_on + 60 <= ${today}::date and drawn < 0.06 as is_ended
      from demo_idea
    ) i`,
  sql`select setval(pg_get_serial_sequence('transfer.innovation', 'id'), greatest((select max(id) from demo_idea), 1))`,
  sql`
    insert into transfer.innovation_maker (innovation_id, person_id, added_by, added_at)
    select id, person_id, person_id, asked_on - 4 + time '09:00' from demo_idea
    union all
    select id, mate_id, person_id, asked_on - 3 + time '09:00' from demo_idea where mate_id is not null and pg_temp.draw('ik' || seed) < 0.6`,
  sql`
    insert into transfer.step (innovation_id, kind, by_id, at, note, details)
    select i.id, s.kind, s.by_id, s.at, s.note, s.details from transfer.innovation i join demo_idea d on d.id = i.id
    cross join lateral (values ('start', i.started_by, i.created_at, '', '{}'::jsonb), ('ask', i.started_by, i.opened_at, '', '{"stage": "trial"}'),
      ('accept', i.trial_by, i.trial_at, '', '{}'), ('ask', i.started_by, i.adopted_at - interval '9 days', '', '{"stage": "adopted"}'),
      ('accept', i.adopted_by, i.adopted_at, '', '{}'), ('end', i.started_by, i.ended_at, i.reason, '{}'),
      ('decline', case when i.stage = 'idea' and i.asks = '' then d.head_id end, case when i.stage = 'idea' and i.asks = '' then d.trial_on + time '13:00' end, i.reason, '{}')
    ) as s (kind, by_id, at, note, details)
    where s.at is not null
    order by s.at`
];

/** People of other units who use what was adopted. */
const uses = (today: Day) => sql`
  insert into transfer.innovation_use (innovation_id, person_id, unit_id, since, recorded_at, words)
  select i.id, d.person_id, d.unit_id, i.adopted_at::date + 7, i.adopted_at + interval '8 days', ${pick(usesElsewhere, sql`'iu' || d.nip`)}
  from (select id, unit_id, adopted_at, row_number() over (order by id) as nth, count(*) over () as total from transfer.innovation where stage = 'adopted') i
  join demo_person d on d.y = extract(year from ${today}::date) and d.eager > 0.3 and d.unit_id <> i.unit_id
    and pg_temp.draw('ux' || d.nip) < 0.05 and i.nth = 1 + floor(pg_temp.draw('uy' || d.nip) * i.total)::integer
  where i.adopted_at::date + 8 <= ${today}::date
`;

/** Everything that came of learning, after the activities were drawn. */
export const transfer = (today: Day): RawBuilder<unknown>[] => [
  heads(today),
  noteDraft(today),
  ...notes,
  ...escalations(today),
  ...plans(today),
  milestones(today),
  planSteps,
  ideaDraft(today),
  ...ideas(today),
  uses(today)
];

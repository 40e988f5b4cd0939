// The offers of the invented records: by the heads of level-I and level-II units, applied for as eagerly as people learn,
// and work that supervisors gave, out of which the learning from experience came.
import { sql, type RawBuilder } from 'kysely';
import { applyReasons, applyWishes, chosenReasons, objections, offersOnOffer, otherReasons } from './content-offers.ts';
import { pick, type RecordPlan } from './records.ts';

/** Who leads which unit at the end of each year, and how eagerly people learn there. */
const posts = sql`
  create temporary table demo_post on commit drop as
  select distinct on (year.y, h.unit_id) year.y, year.reference, h.unit_id, h.person_id as head_id, u.echelon, u.code, d.eager
  from (select distinct y, reference from demo_person) year
  cross join lateral people.heads_on(year.reference) h
  join lateral people.units_on(year.reference) u on u.unit_id = h.unit_id
  join demo_person d on d.person_id = h.person_id and d.y = year.y
  order by year.y, h.unit_id, h.kind <> 'definitive', h.person_id
`;

const texts = JSON.stringify(offersOnOffer.map(([kind, title, learn, goal]) => ({ kind, title, learn, goal })));

/** Two offers a year of every eager post of level I and II, and one that is open today; open to the unit and those below. */
const offerDraft = ({ today }: RecordPlan) => sql`
  create temporary table demo_offer on commit drop as
  with drawn as (
    select p.*, n, p.code || p.y || '-' || n as seed,
      case when n < 3 then make_date(p.y, 1, 15) + floor(270 * pg_temp.draw('offer' || p.code || p.y || n))::integer
        else ${today}::date - 2 - floor(6 * pg_temp.draw('now' || p.code))::integer end as opened_on
    from demo_post p cross join generate_series(1, 3) n
    where p.echelon in ('I', 'II') and pg_temp.draw('any' || p.code || p.y || n) < 0.15 + p.eager
      and (n < 3 or p.y = extract(year from ${today}::date))
  )
  select row_number() over (order by opened_on, seed) as id, drawn.*, opened_on + 14 as apply_until, opened_on + 21 as starts_on,
    opened_on + 35 + floor(60 * pg_temp.draw('len' || seed))::integer as ends_on,
    1 + floor(3 * pg_temp.draw('places' || seed))::integer as places,
    case when n = 2 and pg_temp.draw('wide' || seed) < 0.15 then null else unit_id end as audience_id,
    (${texts}::jsonb -> floor(${offersOnOffer.length} * pg_temp.draw('text' || seed))::integer) as words
  from drawn where opened_on <= ${today}::date
`;

const offers = ({ today }: RecordPlan) => sql`
  insert into offers.offer (id, unit_id, place_id, kind, title, learn, goal, starts_on, ends_on, minutes_a_week, places,
    mentor_id, audience_id, apply_until, state, opened_at, opened_by, ended_at, ended_by)
  overriding system value
  select id, unit_id, unit_id, words ->> 'kind', words ->> 'title', words ->> 'learn', words ->> 'goal', starts_on, ends_on,
    60 * (4 + floor(9 * pg_temp.draw('week' || seed))::integer), places, head_id, audience_id, apply_until,
    case when is_over then 'closed' else 'open' end, opened_on + time '09:00', head_id,
    case when is_over then apply_until + 3 + time '10:00' end, case when is_over then head_id end
  from demo_offer cross join lateral (select apply_until + 3 <= ${today}::date as is_over) over_by
`;

/** Each person decides once a year whether to apply, then for one of the offers open in her unit. */
const applicationDraft = ({ today }: RecordPlan) => sql`
  create temporary table demo_application on commit drop as
  with open_in as (
    select o.y, t.unit_id, array_agg(o.id order by o.id) as ids
    from demo_offer o join people.tree_reaching(${today}::date) t on t.ancestor_id = o.audience_id
    group by o.y, t.unit_id
  ), chosen as (
    select d.*, open_in.ids[1 + floor(cardinality(open_in.ids) * pg_temp.draw('which' || d.nip || d.y))::integer] as offer_id,
      d.nip || d.y as seed
    from demo_person d join open_in on open_in.y = d.y and open_in.unit_id = d.unit_id
    where pg_temp.draw('apply' || d.nip || d.y) < 0.02 + 0.16 * d.eager
  ), dated as (
    select c.*, o.places, o.head_id, o.apply_until, pg_temp.draw('nominated' || c.seed) < 0.25 as is_nominated,
      least(o.opened_on + 1 + floor(11 * pg_temp.draw('on' || c.seed))::integer, ${today}::date) as applied_on,
      o.apply_until + 3 <= ${today}::date as is_over
    from chosen c join demo_offer o on o.id = c.offer_id where c.person_id <> o.head_id and c.decider_id <> c.person_id
  ), judged as (
    select *, case when is_nominated or pg_temp.draw('says' || seed) < 0.92 then 'agreed' else 'objected' end as said,
      is_over or is_nominated or pg_temp.draw('said' || seed) < 0.5 as is_judged
    from dated
  )
  select *, case when is_over and said = 'agreed'
    and row_number() over (partition by offer_id, said order by pg_temp.draw('rank' || seed), person_id) <= places then 'selected'
    when is_over then 'not-selected' else 'applied' end as state
  from judged
`;

const applications = sql`
  insert into offers.application (offer_id, person_id, unit_id, nominated_by, nominated_at, why, wish, state, applied_at, support,
    support_reason, support_by, support_at, decided_at, decided_by, reason, activity_id, seen_at)
  select offer_id, person_id, unit_id, case when is_nominated then decider_id end,
    case when is_nominated then applied_on + time '08:30' end, ${pick(applyReasons, sql`'why' || seed`)},
    ${pick(applyWishes, sql`'wish' || seed`)}, state, applied_on + time '11:00', case when is_judged then said else '' end,
    case when is_judged and said = 'objected' then ${pick(objections, sql`'objection' || seed`)} else '' end,
    case when is_judged then decider_id end, case when is_judged then applied_on + time '15:00' end,
    case when is_over then apply_until + 3 + time '10:00' end, case when is_over then head_id end,
    case state when 'selected' then ${pick(chosenReasons, sql`'chosen' || seed`)}
      when 'not-selected' then ${pick(otherReasons, sql`'other' || seed`)} else '' end,
    case when state = 'selected' then course.no end,
    case when is_over then apply_until + 4 + time '09:00' end
  from demo_application a
  left join (
    select person_id, y, min(no) as no from demo_course where solution = 'experience' and is_granted group by person_id, y
  ) course using (person_id, y)
`;

/** Learning from experience that came of no offer was given by the supervisor: at the head of which unit, if of any. */
const assignments = sql`
  insert into offers.assignment (person_id, unit_id, post_id, kind, title, goal, starts_on, ends_on, mentor_id, planned_minutes,
    state, given_at, given_by, answered_at, reason, activity_id)
  select c.person_id, c.unit_id, post.unit_id,
    case when drawn < 0.4 then 'enrichment' when drawn < 0.65 then 'enlargement' else 'trial' end, c.goal, c.goal, c.starts_on,
    c.ends_on, c.decider_id, c.minutes * 4, case when c.is_granted then 'accepted' else 'declined' end,
    c.noticed_on + time '09:00', c.decider_id, c.answered_on + time '10:00',
    case when c.is_granted then '' else ${pick(objections, sql`'no' || c.seed`)} end, case when c.is_granted then c.no end
  from demo_course c
  cross join lateral (select pg_temp.draw('given' || c.seed) as drawn) kind
  left join (select y, head_id, min(unit_id) as unit_id from demo_post group by y, head_id) post
    on post.y = c.y and post.head_id = c.decider_id
  where c.solution = 'experience' and c.answered_on is not null and c.decider_id <> c.person_id
    and not exists (select from offers.application a where a.activity_id = c.no)
`;

/** Something waits for the people one may sign in as: work just given by their supervisor. */
const pending = ({ today }: RecordPlan, lively: readonly string[]) => sql`
  insert into offers.assignment (person_id, unit_id, post_id, kind, title, goal, starts_on, ends_on, mentor_id, planned_minutes,
    given_at, given_by)
  select distinct on (d.person_id) d.person_id, d.unit_id, p.unit_id, 'trial', 'Memimpin rapat evaluasi bulanan',
    'Memandu rapat tiga puluh menit dengan putusan tertulis.', ${today}::date + 7, ${today}::date + 28, d.decider_id, 480,
    ${today}::date - 1 + time '14:00', d.decider_id
  from demo_person d join demo_post p on p.y = d.y and p.head_id = d.decider_id
  where d.nip = any(${[...lively]}::text[]) and d.y = extract(year from ${today}::date) and d.decider_id <> d.person_id
  order by d.person_id, p.unit_id
`;

const steps = [
  sql`
    insert into offers.step (offer_id, kind, by_id, at) select id, 'open', opened_by, opened_at from offers.offer order by opened_at`,
  sql`
    insert into offers.step (offer_id, application_id, kind, by_id, at, note)
    select a.offer_id, a.id, s.kind, s.by_id, s.at, s.note from offers.application a
    cross join lateral (values
      (case when a.nominated_by is null then 'apply' else 'accept' end, a.person_id, a.applied_at, a.wish),
      (a.support, a.support_by, case when a.nominated_by is null then a.support_at end, a.support_reason),
      (case a.state when 'selected' then 'select' else 'not-select' end, a.decided_by, a.decided_at, a.reason)
    ) as s (kind, by_id, at, note)
    where s.at is not null order by s.at`,
  sql`
    insert into offers.step (assignment_id, kind, by_id, at, note)
    select a.id, s.kind, s.by_id, s.at, s.note from offers.assignment a
    cross join lateral (values
      ('give', a.given_by, a.given_at, ''),
      (case a.state when 'accepted' then 'accept' else 'decline' end, a.person_id, a.answered_at, a.reason)
    ) as s (kind, by_id, at, note)
    where s.at is not null order by s.at`,
  sql`select setval(pg_get_serial_sequence('offers.offer', 'id'), greatest((select max(id) from demo_offer), 1))`
];

/** Offers, applications and work given directly, of all years of the plan. */
export const offersOf = (plan: RecordPlan, lively: readonly string[]): RawBuilder<unknown>[] => [
  posts,
  offerDraft(plan),
  offers(plan),
  applicationDraft(plan),
  applications,
  assignments,
  pending(plan, lively),
  ...steps
];

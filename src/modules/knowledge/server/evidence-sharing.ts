// What counts for sharing in the unit: I.KMI.3 by who was there, I.SOL.3c by the unit's calendar.
import { sql } from 'kysely';
import { defineEvidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** That the session `h` was held in the period. */
export const heldIn = ({ startsOn, asOf }: EvidenceScope) => sql<boolean>`
  h.held_on between ${startsOn}::date and ${asOf}::date
`;

/** I.KMI.3: employees who spoke or listened at a held session in the period, of all who count. */
export const present = defineEvidence({
  practice: 'I.KMI.3',
  subject: 'person',
  events: ['knowledge.sharing.held', 'knowledge.sharing.attended'],
  rows: (scope) => sql<EvidenceRow>`
    with present as (
      select asked.person_id, h.sharing_id, h.held_on
      from ${scope.counted} asked join knowledge.heard_sharing h on h.listener_id = asked.person_id
      where ${heldIn(scope)}
      union all
      select asked.person_id, h.id, h.held_on
      from ${scope.counted} asked join knowledge.held_sharing h on h.speaker_id = asked.person_id
      where ${heldIn(scope)}
    )
    select counted.person_id::text as subject, counted.unit_id, count(p.sharing_id) > 0 as achieved,
      case when count(p.sharing_id) = 0 then '' else 'knowledge.sharing' end as record_kind,
      coalesce((array_agg(p.sharing_id order by p.held_on, p.sharing_id))[1]::text, '') as record_id,
      min(p.held_on) as on_date, false as is_late
    from ${scope.counted} counted left join present p on p.person_id = counted.person_id
    group by counted.person_id, counted.unit_id
  `
});

/** Which levels of unit keep a calendar of their own; a unit below them shares in that of the nearest one above. */
const askedLevels = sql`array['', 'I', 'II', 'III']`;

/** The units that share in the calendars asked, each with the one whose calendar it is and since when that one is live. */
const calendarOf = ({ asOf, inUnits }: EvidenceScope) => sql`
  select nearest.* from (
    select distinct on (t.unit_id) t.unit_id, u.unit_id as asked_id, coalesce(u.go_live_on, '-infinity') as live_on
    from people.tree_reaching(${asOf}::date) t
    join people.units_on(${asOf}::date) u on u.unit_id = t.ancestor_id and u.echelon = any(${askedLevels})
    order by t.unit_id, t.depth
  ) nearest where ${inUnits('nearest.asked_id')}
`;

/** Quarters that are over; one in which the unit was not live yet asks nothing of it. */
const quarters = ({ startsOn, endsOn, asOf }: EvidenceScope) => sql`
  select q::date as first, (q + interval '3 months')::date - 1 as last
  from generate_series(${startsOn}::date, ${endsOn}::date, interval '3 months') q
  where (q + interval '3 months')::date - 1 <= ${asOf}::date
`;

/** How many quarters of each calendar had a session, and how much of it was held. */
const countsOf = (scope: EvidenceScope) => sql`
  unit_of as materialized (${calendarOf(scope)}),
  quarter as materialized (${quarters(scope)}),
  shared as (
    select n.asked_id, count(distinct q.first) as quarters, max(h.id) as last_id, max(h.held_on) as last_on
    from knowledge.held_sharing h
    join unit_of n on n.unit_id = h.unit_id
    left join quarter q on h.held_on between q.first and q.last and q.first >= n.live_on
    where ${heldIn(scope)}
    group by n.asked_id
  ),
  planned as (
    select n.asked_id, count(*) as due, count(h.id) as held
    from knowledge.series_date d
    join knowledge.series s on s.id = d.series_id
    join unit_of n on n.unit_id = s.unit_id
    left join knowledge.held_sharing h on h.id = d.sharing_id
    where d.on_date between greatest(${scope.startsOn}::date, n.live_on) and ${scope.asOf}::date
    group by n.asked_id
  )
`;

/** I.SOL.3c: units with a session in each quarter that is over and three quarters of their calendar held, of units asked. */
export const calendar = defineEvidence({
  practice: 'I.SOL.3c',
  subject: 'unit',
  events: ['knowledge.series.'],
  rows: (scope) => sql<EvidenceRow>`
    with ${countsOf(scope)}
    select u.unit_id::text as subject, u.unit_id,
      coalesce(shared.quarters, 0) >= (select count(*) from quarter q where q.first >= coalesce(u.go_live_on, '-infinity'))
        and coalesce(planned.held >= 0.75 * planned.due, false) as achieved,
      'knowledge.calendar' as record_kind, u.unit_id::text as record_id, shared.last_on as on_date, false as is_late
    from people.units_on(${scope.asOf}::date) u
    left join shared on shared.asked_id = u.unit_id
    left join planned on planned.asked_id = u.unit_id
    where u.echelon = any(${askedLevels}) and coalesce(u.go_live_on, '-infinity') <= ${scope.asOf}::date
      and ${scope.inUnits('u.unit_id')}
  `
});

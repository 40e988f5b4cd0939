// What counts for values, exchange and ideas as a unit lives them: an activity in each quarter or semester that is over.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';

/** Which levels of unit are asked; those below them take part in what these hold. */
const askedLevels = sql`array['', 'I', 'II', 'III']`;

type Asked = { kind: string; months: 3 | 6; isReached: RawBuilder<boolean> };

/**
 * One row a unit asked: whether each interval that is over and in which it was live had an activity `a` that reached it
 * (`r`); before the first one is over, whether there was one at all.
 */
const ofIntervals = (scope: EvidenceScope, { kind, months, isReached }: Asked) => sql<EvidenceRow>`
  with span as materialized (
    select q::date as first, (q + make_interval(months => ${months}))::date - 1 as last,
      1 << (row_number() over (order by q))::integer as bit
    from generate_series(${scope.startsOn}::timestamp, ${scope.endsOn}::timestamp, make_interval(months => ${months})) q
  ), held as (
    select r.unit_id, bit_or(span.bit) as bits, (array_agg(a.id order by a.held_on desc, a.id desc))[1] as last_id,
      max(a.held_on) as last_on
    from culture.activity a
    join culture.activity_reach r on r.activity_id = a.id and ${scope.inUnits('r.unit_id')}
    join span on a.held_on between span.first and span.last
    where a.kind = ${kind} and a.state = 'closed' and a.confirmed_at < ${scope.cutOff}::date + 1
      and a.held_on between ${scope.startsOn}::date and ${scope.asOf}::date and ${isReached}
    group by r.unit_id
  )
  select u.unit_id::text as subject, u.unit_id, coalesce(held.bits & due.bits = due.bits, false) as achieved,
    case when held.last_id is null then '' else 'culture.activity' end as record_kind,
    coalesce(held.last_id::text, '') as record_id, held.last_on as on_date, false as is_late
  from people.units_on(${scope.asOf}::date) u
  cross join lateral (
    select coalesce(bit_or(span.bit), 0) as bits from span
    where span.last <= ${scope.asOf}::date and span.first >= coalesce(u.go_live_on, '-infinity')
  ) due
  left join held on held.unit_id = u.unit_id
  where u.echelon = any(${askedLevels}) and coalesce(u.go_live_on, '-infinity') <= ${scope.asOf}::date
    and ${scope.inUnits('u.unit_id')}
`;

/** O.LFO.3: units with an activity for the values each semester at which half of those at work in them were. */
const values = defineEvidence({
  practice: 'O.LFO.3',
  subject: 'unit',
  events: [],
  widely: ['culture.activity.confirmed'],
  rows: (scope) => ofIntervals(scope, { kind: 'values', months: 6, isReached: sql`2 * r.present >= r.employees` })
});

/** O.LRN.1: units with an activity of exchange each quarter, their own or shared, at which two of their people were. */
const exchange = defineEvidence({
  practice: 'O.LRN.1',
  subject: 'unit',
  events: [],
  widely: ['culture.activity.confirmed'],
  rows: (scope) => ofIntervals(scope, { kind: 'exchange', months: 3, isReached: sql`r.present >= 2` })
});

const hasAnswer = ({ cutOff }: EvidenceScope) => sql<boolean>`exists (
  select from culture.idea i where i.activity_id = a.id and i.answered_at < ${cutOff}::date + 1
)`;

/** O.LRN.2: units with an idea activity each semester, at which two of their people were, and one idea of it answered. */
const ideas = defineEvidence({
  practice: 'O.LRN.2',
  subject: 'unit',
  events: [],
  widely: ['culture.activity.confirmed', 'culture.activity.answered'],
  rows: (scope) =>
    ofIntervals(scope, { kind: 'ideas', months: 6, isReached: sql`r.present >= 2 and ${hasAnswer(scope)}` })
});

export const activityEvidence: readonly Evidence[] = [values, exchange, ideas];

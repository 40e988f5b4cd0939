// Evidence of the ledger: learning in most months (I.LRN.2), the yearly aim reached in proportion (O.LDR.20).
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceReading, type EvidenceScope } from '#platform/server/evidence.ts';
import { jpOfMonth } from './store-team-time.ts';

const events = ['learning.hours.'];

/** Minutes that count: of the period so far, seen by a system or confirmed by the supervisor, not after the cut-off. */
const minutesCount = (scope: EvidenceScope) => sql<boolean>`
  h.on_date between ${scope.startsOn}::date and ${scope.asOf}::date and h.counts_at < ${scope.cutOff}::date + 1`;

/**
 * The ledger of everyone who counts: months with learning as bits, far cheaper than counting distinct months; minutes of a
 * day by kind as JP up to the day's cap, sessions as JP up to the month's number of sessions.
 * Person by person, since the index holds her hours in the order in which they are summed: no sort over millions of rows.
 */
const ledger = (scope: EvidenceScope) => sql`
  select c.person_id, c.unit_id, 4 * coalesce(bit_count(sum.months::bit(16)), 0) >= 3 * c.months as is_regular,
    12 * round(coalesce(sum.jp, 0)::numeric, 4) >= ${scope.aims.jpAYear}::numeric * c.months as has_reached,
    sum.last_id, sum.last_on, sum.is_late
  from ${scope.counted} c
  cross join lateral (
    select bit_or(month) as months, sum(jp) as jp, max(last_id) as last_id, max(last_on) as last_on, bool_or(is_late) as is_late
    from (
      select max(day.last_id) as last_id, max(day.on_date) as last_on, bool_or(day.is_late) as is_late,
        1 << date_part('month', min(day.on_date))::integer as month,
        ${jpOfMonth} as jp
      from (
        select h.on_date, h.kind, sum(h.minutes) as minutes, count(*) as sessions, max(h.id) as last_id,
          bool_or(h.logged_at >= h.on_date + 31) as is_late
        from learning.hours h where h.person_id = c.person_id and ${minutesCount(scope)}
        group by h.on_date, h.kind
      ) day left join learning.jp_rule r on r.kind = day.kind and r.valid @> day.on_date
      group by r.id, date_trunc('month', day.on_date::timestamp)
    ) month
  ) sum`;

const together: EvidenceReading = {
  counts: (scope) => sql<never>`
    select counted.practice, unit_id, counted.achieved, counted.population
    from (
      select unit_id, count(*) as population, count(*) filter (where is_regular) as regular, count(*) filter (where has_reached) as reached
      from (${ledger(scope)}) ledger group by unit_id
    ) unit
    cross join lateral (values ('I.LRN.2', regular, population), ('O.LDR.20', reached, population))
      as counted (practice, achieved, population)`
};

const ofLedger = (practice: string, achieved: 'is_regular' | 'has_reached'): Evidence => ({
  ...defineEvidence({
    practice,
    subject: 'person',
    events,
    rows: (scope) => sql<never>`
      select person_id::text as subject, unit_id, ${sql.ref(achieved)} as achieved, 'learning.hours' as record_kind,
        coalesce(last_id::text, '') as record_id, last_on as on_date, coalesce(is_late, false) as is_late
      from (${ledger(scope)}) ledger`
  }),
  together
});

/** The two practices measured by the ledger. */
export const hoursEvidence: readonly Evidence[] = [
  ofLedger('I.LRN.2', 'is_regular'),
  ofLedger('O.LDR.20', 'has_reached')
];

// Evidence of the ledger: learning in most months (I.LRN.2), the yearly aim reached in proportion (O.LDR.20).
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';

const events = ['learning.hours.'];

/** Minutes that count: of the period so far, seen by a system or confirmed by the supervisor, not after the cut-off. */
const minutesCount = (scope: EvidenceScope) => sql<boolean>`
  h.on_date between ${scope.startsOn}::date and ${scope.asOf}::date and h.counts_at < ${scope.cutOff}::date + 1`;

/** Months are gathered as twelve bits: far cheaper than counting distinct months over millions of rows. */
const regularity = defineEvidence({
  practice: 'I.LRN.2',
  subject: 'person',
  events,
  rows: (scope) => sql<never>`
    select c.person_id::text as subject, c.unit_id, 4 * coalesce(ledger.months, 0) >= 3 * c.months as achieved,
      'learning.hours' as record_kind, coalesce(ledger.last_id::text, '') as record_id, ledger.last_on as on_date,
      coalesce(ledger.is_late, false) as is_late
    from ${scope.counted} c
    left join (
      select h.person_id, bit_count(bit_or(1 << extract(month from h.on_date)::integer)::bit(16)) as months,
        max(h.id) as last_id, max(h.on_date) as last_on, bool_or(h.logged_at >= h.on_date + 31) as is_late
      from learning.hours h where ${minutesCount(scope)} and h.person_id in (select person_id from ${scope.counted} asked)
      group by h.person_id
    ) ledger on ledger.person_id = c.person_id`
});

/**
 * Minutes of a day by kind become JP up to the day's cap; sessions become JP up to the month's number of sessions.
 * Person by person, since the index holds her hours in the order in which they are summed: no sort over millions of rows.
 */
const yearlyAim = defineEvidence({
  practice: 'O.LDR.20',
  subject: 'person',
  events,
  rows: (scope) => sql<never>`
    select c.person_id::text as subject, c.unit_id,
      12 * round(coalesce(ledger.jp, 0)::numeric, 4) >= ${scope.aims.jpAYear}::numeric * c.months as achieved,
      'learning.hours' as record_kind, coalesce(ledger.last_id::text, '') as record_id, ledger.last_on as on_date,
      coalesce(ledger.is_late, false) as is_late
    from ${scope.counted} c
    left join lateral (
      select sum(jp) as jp, max(last_id) as last_id, max(last_on) as last_on, bool_or(is_late) as is_late
      from (
        select max(day.last_id) as last_id, max(day.on_date) as last_on, bool_or(day.is_late) as is_late,
          case when r.minutes_per_jp is not null then sum(least(day.minutes / r.minutes_per_jp::float8, r.jp_per_day::float8))
            else least(sum(day.sessions), r.sessions_per_month) * r.jp_per_session::float8 end as jp
        from (
          select h.on_date, h.kind, sum(h.minutes) as minutes, count(*) as sessions, max(h.id) as last_id,
            bool_or(h.logged_at >= h.on_date + 31) as is_late
          from learning.hours h where h.person_id = c.person_id and ${minutesCount(scope)}
          group by h.on_date, h.kind
        ) day join learning.jp_rule r on r.kind = day.kind and r.valid @> day.on_date
        group by r.id, date_trunc('month', day.on_date::timestamp)
      ) month
    ) ledger on true`
});

/** The two practices measured by the ledger. */
export const hoursEvidence: readonly Evidence[] = [regularity, yearlyAim];

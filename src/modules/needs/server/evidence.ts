// What counts for the practice of proposing learning needs.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/**
 * I.LVC.1: employees whose proposal for the year, or whose statement that there is no need, was answered or noted by the
 * cut-off, of all who count. A declined proposal is an answer too.
 */
const proposed = defineEvidence({
  practice: 'I.LVC.1',
  subject: 'person',
  events: ['needs.need.'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, count(n.id) > 0 as achieved,
      case when count(n.id) = 0 then '' else 'needs.need' end as record_kind,
      coalesce((array_agg(n.id order by n.answered_at, n.id))[1]::text, '') as record_id,
      min(n.answered_at)::date as on_date, false as is_late
    from ${scope.counted} counted
    left join needs.need n on n.person_id = counted.person_id and n.year = ${scope.year}
      and n.state in ('taken-up', 'declined', 'noted') and n.answered_at < ${scope.cutOff}::date + 1
    group by counted.person_id, counted.unit_id
  `
});

export const evidence: readonly Evidence[] = [proposed];

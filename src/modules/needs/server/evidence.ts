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
    select counted.person_id::text as subject, counted.unit_id, first.id is not null as achieved,
      case when first.id is null then '' else 'needs.need' end as record_kind, coalesce(first.id::text, '') as record_id,
      first.on_date, false as is_late
    from ${scope.counted} counted
    left join (
      select distinct on (person_id) person_id, id, answered_at::date as on_date from needs.need
      where year = ${scope.year} and state in ('taken-up', 'declined', 'noted')
        and answered_at < ${scope.cutOff}::date + 1
      order by person_id, answered_at, id
    ) first on first.person_id = counted.person_id
  `
});

export const evidence: readonly Evidence[] = [proposed];

// What counts for the practices of writing knowledge down and of keeping it in order.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';
import { assetChanges } from '../events.ts';
import { equipped } from './evidence-course.ts';
import { circleEvidence } from './evidence-circles.ts';
import { together } from './evidence-people.ts';
import { basics, used } from './evidence-reading.ts';
import { calendar, present } from './evidence-sharing.ts';
import { handedIn, standing } from './evidence-standing.ts';

/** I.KMI.2: employees who wrote or co-wrote an asset handed in within the period, of all who count. */
const captured = defineEvidence({
  practice: 'I.KMI.2',
  subject: 'person',
  events: assetChanges,
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, count(a.id) > 0 as achieved,
      case when count(a.id) = 0 then '' else 'knowledge.asset' end as record_kind,
      coalesce((array_agg(a.id order by a.submitted_at, a.id))[1]::text, '') as record_id,
      min(a.submitted_at)::date as on_date, false as is_late
    from ${scope.counted} counted
    left join (knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id and ${handedIn(scope)}) on w.person_id = counted.person_id
    group by counted.person_id, counted.unit_id
  `
});

/**
 * O.KMI.4: published assets with job family, topic and process named and something within reach, of all published ones.
 * An address that no longer answers is not within reach from the day on which that was found.
 */
const organised = defineEvidence({
  practice: 'O.KMI.4',
  subject: 'record',
  events: assetChanges,
  rows: (scope) => sql<EvidenceRow>`
    select a.id::text as subject, a.unit_id,
      a.job_family <> '' and a.topic <> '' and a.process <> '' and (
        a.body <> '' or (a.address <> '' and (a.dead_on is null or a.dead_on > ${scope.asOf}::date))
        or exists (select from knowledge.asset_file f where f.asset_id = a.id and f.removed_in is null)
      ) as achieved,
      'knowledge.asset' as record_kind, a.id::text as record_id, a.submitted_at::date as on_date, false as is_late
    from knowledge.asset a
    where ${standing(scope)} and ${scope.inUnits('a.unit_id')}
  `
});

export const evidence: readonly Evidence[] = [
  ...[basics, captured, present, used, equipped].map((rule) => ({ ...rule, together })),
  calendar,
  organised,
  ...circleEvidence
];

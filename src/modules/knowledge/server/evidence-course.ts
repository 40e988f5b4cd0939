// What counts for equipping authors: O.KMI.2, by the course for authors.
import { sql } from 'kysely';
import { amongCounted, defineEvidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';
import { assetChanges } from '../events.ts';
import { handedIn } from './evidence-standing.ts';

/** That `f` is the course as it stands on the day asked, finished by then. */
export const finishedIn = ({ asOf }: EvidenceScope) => sql<boolean>`
  f.at < ${asOf}::date + 1 and f.course_version = (select max(version) from knowledge.course where since <= ${asOf}::date)
`;

/** O.KMI.2: authors with the course finished, of those who count and handed an asset in within the period. */
export const equipped = defineEvidence({
  practice: 'O.KMI.2',
  subject: 'person',
  events: ['knowledge.course.finished', ...assetChanges],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, f.id is not null as achieved,
      case when f.id is null then '' else 'knowledge.course' end as record_kind, coalesce(f.id::text, '') as record_id,
      f.at::date as on_date, false as is_late
    from (
      select distinct w.person_id from knowledge.asset_author w join knowledge.asset a on a.id = w.asset_id
      where ${amongCounted(scope, 'w.person_id')} and ${handedIn(scope)}
    ) author
    join ${scope.counted} counted on counted.person_id = author.person_id
    left join knowledge.course_finish f on f.person_id = author.person_id and ${finishedIn(scope)}
  `
});

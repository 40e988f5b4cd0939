// Evidence of lessons learned, I.LRN.6: who finished an activity, and whether they shared a lesson in the same period.
import { sql } from 'kysely';
import { amongCounted, defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';
import { assetChanges } from '#modules/knowledge/events.ts';

/**
 * I.LRN.6: employees whose lesson was published in the period and shared by its cut-off, of those whose report of an
 * activity was accepted in the period. The lesson may be about anything: it need not come out of that activity.
 */
const lessons = defineEvidence({
  practice: 'I.LRN.6',
  subject: 'person',
  events: ['learning.activity.', ...assetChanges, 'knowledge.lesson.'],
  rows: (scope) => sql<EvidenceRow>`
    select counted.person_id::text as subject, counted.unit_id, lesson.asset_id is not null as achieved,
      case when lesson.asset_id is null then 'learning.activity' else 'knowledge.asset' end as record_kind,
      coalesce(lesson.asset_id, finished.activity_id)::text as record_id, lesson.shared_on as on_date, false as is_late
    from ${scope.counted} counted
    join (
      select a.person_id, max(a.id) as activity_id from learning.activity a
      where a.accepted_at >= ${scope.startsOn}::date and a.accepted_at < ${scope.asOf}::date + 1 and a.state <> 'withdrawn'
        and ${amongCounted(scope, 'a.person_id')}
      group by a.person_id
    ) finished on finished.person_id = counted.person_id
    left join (
      select distinct on (l.person_id) l.person_id, l.asset_id, l.shared_on from knowledge.shared_lesson l
      where ${amongCounted(scope, 'l.person_id')}
        and l.published_on between ${scope.startsOn}::date and ${scope.asOf}::date and l.shared_on <= ${scope.cutOff}::date
        and (l.withdrawn_on is null or l.withdrawn_on > greatest(${scope.asOf}::date, ${scope.cutOff}::date))
      order by l.person_id, l.shared_on, l.asset_id
    ) lesson on lesson.person_id = counted.person_id
  `
});

export const lessonEvidence: readonly Evidence[] = [lessons];

// What counts for leaders about knowledge: hand-overs before a move, and directions that were answered.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/**
 * O.LDR.8: of the moves out of a unit whose hand-over fell due in the period, the day before the move or ten working days
 * after it became known where that is later, those that the leader signed off by then. Waived ones stay in, not achieved;
 * dropped ones and posts held for less than six months are not asked.
 */
const handed = defineEvidence({
  practice: 'O.LDR.8',
  subject: 'record',
  events: ['handover.move.'],
  rows: (scope) => sql<EvidenceRow>`
    with due as (
      select m.id, m.unit_id, m.state, m.decided_at, greatest(m.moves_on - 1, people.working_days_after(m.known_on, 10)) as due_on
      from handover.move m
      where m.state <> 'dropped' and m.moves_on <= ${scope.asOf}::date + 1
        and m.held_since <= (m.moves_on - interval '6 months')::date and ${scope.inUnits('m.unit_id')}
    )
    select due.id::text as subject, due.unit_id, due.state = 'complete' and due.decided_at < due.due_on + 1 as achieved,
      'handover.move' as record_kind, due.id::text as record_id, due.due_on as on_date, false as is_late
    from due where due.due_on between ${scope.startsOn}::date and ${scope.asOf}::date
  `
});

/** O.LDR.7: posts of leaders whose holder directed somebody about knowledge in the period and was answered. */
const directed = defineEvidence({
  practice: 'O.LDR.7',
  subject: 'post',
  events: ['handover.direction.'],
  rows: (scope) => sql<EvidenceRow>`
    with direction as (
      select d.by_id, d.given_at::date as on_date from handover.direction d
      where d.given_at >= ${scope.startsOn}::date and d.given_at < ${scope.asOf}::date + 1 and d.answered_at < ${scope.cutOff}::date + 1
    )
    select post.unit_id::text as subject, post.unit_id, count(direction.on_date) > 0 as achieved, '' as record_kind, '' as record_id,
      min(direction.on_date) as on_date, false as is_late
    from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date) post
    left join direction on direction.by_id = post.person_id and post.days @> direction.on_date
    where ${scope.inUnits('post.unit_id')} group by post.unit_id
  `
});

export const evidence: readonly Evidence[] = [handed, directed];

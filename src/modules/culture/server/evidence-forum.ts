// What counts for backing ideas and answering questions: each by its own deadline.
import { sql } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow } from '#platform/server/evidence.ts';

/**
 * O.LRN.5: ideas of which the twenty working days are over within the period, answered in them by a leader. One that was
 * taken back before its day is asked of nobody.
 */
const ideas = defineEvidence({
  practice: 'O.LRN.5',
  subject: 'record',
  events: ['culture.idea.'],
  rows: (scope) => sql<EvidenceRow>`
    select i.id::text as subject, i.unit_id, coalesce(i.answered_at::date <= i.due_on, false) as achieved,
      'culture.idea' as record_kind, i.id::text as record_id, i.answered_at::date as on_date,
      coalesce(i.answered_at::date > i.due_on + 30, false) as is_late
    from culture.idea i
    where i.due_on between ${scope.startsOn}::date and ${scope.asOf}::date
      and (i.withdrawn_at is null or i.withdrawn_at::date > i.due_on) and ${scope.inUnits('i.unit_id')}
  `
});

/**
 * O.LRN.6: questions of which the ten working days are over within the period, answered in public in them. One that was
 * set aside before its day is asked of nobody.
 */
const questions = defineEvidence({
  practice: 'O.LRN.6',
  subject: 'record',
  events: ['culture.question.'],
  rows: (scope) => sql<EvidenceRow>`
    select q.id::text as subject, q.unit_id, coalesce(q.answered_at::date <= q.due_on, false) as achieved,
      'culture.question' as record_kind, q.id::text as record_id, q.answered_at::date as on_date,
      coalesce(q.answered_at::date > q.due_on + 30, false) as is_late
    from culture.question q
    where q.due_on between ${scope.startsOn}::date and ${scope.asOf}::date
      and (q.set_aside_at is null or q.set_aside_at::date > q.due_on) and ${scope.inUnits('q.unit_id')}
  `
});

export const forumEvidence: readonly Evidence[] = [ideas, questions];

// What counts of a follow-up: dialogues, the leader's drive, actions in time, lessons and their spreading, needs checked.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceRow, type EvidenceScope } from '#platform/server/evidence.ts';
import { voiceEvidence } from './evidence-voices.ts';

/** Recommendations of the assessment of the year before that stand by the day asked. */
const given = (scope: EvidenceScope): RawBuilder<boolean> => sql<boolean>`
  r.year = ${scope.year}::integer - 1 and r.state <> 'withdrawn' and r.opened_at < ${scope.asOf}::date + 1 and ${scope.inUnits('r.unit_id')}
`;

/** O.FBK.1: recommendations that were spoken of in a dialogue of the period which somebody besides its writer confirmed. */
const discussed = defineEvidence({
  practice: 'O.FBK.1',
  subject: 'record',
  events: ['feedback.recommendation.', 'feedback.dialogue.'],
  rows: (scope) => sql<EvidenceRow>`
    select r.id::text as subject, r.unit_id, talk.held_on is not null as achieved, 'feedback.recommendation' as record_kind,
      r.id::text as record_id, coalesce(talk.held_on, r.opened_at::date) as on_date, false as is_late
    from feedback.recommendation r
    left join lateral (
      select min(d.held_on) as held_on from feedback.dialogue_topic t join feedback.dialogue d on d.id = t.dialogue_id
      where t.recommendation_id = r.id and d.held_on between ${scope.startsOn}::date and ${scope.asOf}::date
        and d.recorded_at < ${scope.cutOff}::date + 1
        and exists (
          select from feedback.dialogue_person p where p.dialogue_id = d.id and p.person_id <> d.recorded_by
            and p.confirmed_at < ${scope.cutOff}::date + 1
        )
    ) talk on true
    where ${given(scope)}
  `
});

/**
 * O.FBK.3 and O.FBK.4: recommendations with a plan that the leader approved, and a review in each quarter elapsed: those that
 * began after it was opened and ended, by the day asked, before it was closed.
 */
const driven = (practice: string, origin: 'committee' | 'own') =>
  defineEvidence({
    practice,
    subject: 'record',
    events: ['feedback.recommendation.'],
    rows: (scope) => sql<EvidenceRow>`
      with quarter as (
        select (${scope.startsOn}::date + make_interval(months => 3 * n))::date as starts,
          (${scope.startsOn}::date + make_interval(months => 3 * n + 3))::date as over
        from generate_series(0, 3) n
      ), reviewed as (
        select v.recommendation_id, q.starts from feedback.review v join quarter q on v.at >= q.starts and v.at < q.over
        group by v.recommendation_id, q.starts
      )
      select r.id::text as subject, r.unit_id, r.approved_at < ${scope.asOf}::date + 1 and r.approved_at is not null
          and count(q.starts) = count(v.starts) as achieved,
        'feedback.recommendation' as record_kind, r.id::text as record_id, coalesce(r.approved_at, r.opened_at)::date as on_date,
        false as is_late
      from feedback.recommendation r
      left join quarter q on q.starts > r.opened_at::date and q.over - 1 <= ${scope.asOf}::date
        and (r.closed_at is null or q.over - 1 < r.closed_at::date)
      left join reviewed v on v.recommendation_id = r.id and v.starts = q.starts
      where r.origin = ${origin} and ${given(scope)}
      group by r.id
    `
  });

/** O.FBK.5: development actions due in the period that were done by their day and confirmed by a second person. */
const acted = defineEvidence({
  practice: 'O.FBK.5',
  subject: 'record',
  events: ['feedback.action.', 'feedback.recommendation.passed-on'],
  rows: (scope) => sql<EvidenceRow>`
    select a.id::text as subject, r.unit_id,
      coalesce(a.done_on <= a.due_on and a.confirmed_at < ${scope.cutOff}::date + 1, false) as achieved,
      'feedback.recommendation' as record_kind, r.id::text as record_id, a.due_on as on_date, false as is_late
    from feedback.action a join feedback.recommendation r on r.id = a.recommendation_id
    where a.due_on between ${scope.startsOn}::date and ${scope.asOf}::date and r.state <> 'withdrawn' and ${scope.inUnits('r.unit_id')}
  `
});

/** O.FBK.6: follow-ups closed in the period of which a lesson was written down. */
const learnt = defineEvidence({
  practice: 'O.FBK.6',
  subject: 'record',
  events: ['feedback.recommendation.closed', 'feedback.recommendation.learnt', 'feedback.recommendation.passed-on'],
  rows: (scope) => sql<EvidenceRow>`
    select r.id::text as subject, r.unit_id, coalesce(r.lesson_at < ${scope.cutOff}::date + 1, false) as achieved,
      'feedback.recommendation' as record_kind, r.id::text as record_id, r.closed_at::date as on_date, false as is_late
    from feedback.recommendation r
    where r.closed_at >= ${scope.startsOn}::date and r.closed_at < ${scope.asOf}::date + 1 and ${scope.inUnits('r.unit_id')}
  `
});

/** O.FBK.7: lessons of the period that were spread, and read by somebody besides who spread them. */
const passedOn = defineEvidence({
  practice: 'O.FBK.7',
  subject: 'record',
  events: ['feedback.recommendation.learnt', 'feedback.spread.', 'feedback.recommendation.passed-on'],
  rows: (scope) => sql<EvidenceRow>`
    select r.id::text as subject, r.unit_id, exists (
        select from feedback.spread_topic t join feedback.spread s on s.id = t.spread_id and s.kind = 'lesson'
        join feedback.receipt c on c.spread_id = s.id and c.person_id <> s.spread_by
        where t.recommendation_id = r.id and c.at < ${scope.cutOff}::date + 1
      ) as achieved,
      'feedback.recommendation' as record_kind, r.id::text as record_id, r.lesson_at::date as on_date, false as is_late
    from feedback.recommendation r
    where r.lesson_at >= ${scope.startsOn}::date and r.lesson_at < ${scope.asOf}::date + 1 and ${scope.inUnits('r.unit_id')}
  `
});

/** O.FBK.8: recommendations past their plan date that were checked for needs. */
const checked = defineEvidence({
  practice: 'O.FBK.8',
  subject: 'record',
  events: ['feedback.recommendation.'],
  rows: (scope) => sql<EvidenceRow>`
    select r.id::text as subject, r.unit_id, coalesce(r.needs_at < ${scope.cutOff}::date + 1, false) as achieved,
      'feedback.recommendation' as record_kind, r.id::text as record_id, r.plan_by as on_date, false as is_late
    from feedback.recommendation r where r.plan_by <= ${scope.asOf}::date and ${given(scope)}
  `
});

/** Every rule of this module. */
export const evidence: readonly Evidence[] = [
  discussed,
  driven('O.FBK.3', 'committee'),
  driven('O.FBK.4', 'own'),
  acted,
  learnt,
  passedOn,
  checked,
  ...voiceEvidence
];

// Evidence of application notes: I.LRN.4 and I.PRF.1 by person, I.LRN.5 by note, O.LDR.4 by post.
import { sql, type RawBuilder } from 'kysely';
import {
  defineEvidence,
  type Evidence,
  type EvidenceReading,
  type EvidenceRow,
  type EvidenceScope
} from '#platform/server/evidence.ts';
import { wasLive } from './evidence-duties.ts';

const days = 60; // after the end of an activity the note is asked for

/** Who finished an activity that came of age in the period: sixty days after its end lie in it, and behind us. */
const due = (scope: EvidenceScope) => sql`
  select c.person_id, c.unit_id, max(a.id) as activity_id
  from ${scope.counted} c join learning.held_activity a on a.person_id = c.person_id
  where a.ends_on between ${scope.startsOn}::date - ${days}::integer and ${scope.asOf}::date - ${days}::integer and ${wasLive(scope)}
  group by c.person_id, c.unit_id`;

/**
 * A note that counts for those who are due: confirmed up to the cut-off, on an activity that comes of age in the period, or
 * sent in it about an older or newer one.
 */
const confirmed = (scope: EvidenceScope) => sql`
  due join transfer.note n on n.person_id = due.person_id
  join learning.held_activity a on a.id = n.activity_id
  where n.state = 'confirmed' and n.decided_at < ${scope.cutOff}::date + 1
    and (a.ends_on between ${scope.startsOn}::date - ${days}::integer and ${scope.endsOn}::date - ${days}::integer
      or n.submitted_at >= ${scope.startsOn}::date and n.submitted_at < ${scope.endsOn}::date + 1)`;

/** The best note of each: of several one that is not late, the first confirmed. */
const best = (scope: EvidenceScope, more: RawBuilder<boolean>) => sql`
  select distinct on (n.person_id) n.person_id, n.id, n.decided_at::date as on_date,
    n.submitted_at::date > a.ends_on + ${days + 30}::integer as is_late
  from ${confirmed(scope)} and ${more}
  order by n.person_id, is_late, n.decided_at, n.id`;

/** Both practices by one reading. */
const together: EvidenceReading = {
  counts: (scope) => sql<never>`
    with due as materialized (${due(scope)}),
    writer as (
      select n.person_id, bool_or(n.shows_before_after) as shows_before_after from ${confirmed(scope)} group by n.person_id
    )
    select counted.practice, unit_id, counted.achieved, counted.population
    from (
      select due.unit_id, count(*) as population, count(writer.person_id) as applied,
        count(*) filter (where writer.shows_before_after) as effective
      from due left join writer on writer.person_id = due.person_id group by due.unit_id
    ) unit
    cross join lateral (values ('I.LRN.4', applied, population), ('I.PRF.1', effective, population))
      as counted (practice, achieved, population)`
};

const events = ['transfer.note.', 'learning.activity.'];

/** One row for each person who finished an activity in time: whether she has a confirmed note that says enough. */
function noteEvidence(practice: string, more: RawBuilder<boolean>): Evidence {
  const rows = (scope: EvidenceScope) => sql<EvidenceRow>`
    with due as materialized (${due(scope)}), note as (${best(scope, more)})
    select due.person_id::text as subject, due.unit_id, note.id is not null as achieved,
      case when note.id is null then 'learning.activity' else 'transfer.note' end as record_kind,
      coalesce(note.id, due.activity_id)::text as record_id, note.on_date, coalesce(note.is_late, false) as is_late
    from due left join note on note.person_id = due.person_id`;
  return { ...defineEvidence({ practice, subject: 'person', events, rows }), together };
}

/** I.LRN.4: employees with a confirmed note, of those who finished an activity at least sixty days ago. */
const applied = noteEvidence('I.LRN.4', sql<boolean>`true`);

/** I.PRF.1: the same, by notes that give the state before and after, in a figure or in words that can be checked. */
const effective = noteEvidence('I.PRF.1', sql<boolean>`n.shows_before_after`);

/** I.LRN.5: notes confirmed in the period that were put to a unit and adopted, or declined with a reason. */
const escalated = defineEvidence({
  practice: 'I.LRN.5',
  subject: 'record',
  events: ['transfer.note.', 'transfer.escalation.'],
  rows: (scope) => sql<EvidenceRow>`
    select n.id::text as subject, n.unit_id, count(e.id) > 0 as achieved, 'transfer.note' as record_kind,
      n.id::text as record_id, min(e.answered_at)::date as on_date, false as is_late
    from transfer.note n left join transfer.escalation e
      on e.note_id = n.id and e.answer in ('adopted', 'declined') and e.answered_at < ${scope.cutOff}::date + 1
    where n.state = 'confirmed' and n.decided_at >= ${scope.startsOn}::date and n.decided_at < ${scope.asOf}::date + 1
      and ${scope.inUnits('n.unit_id')}
    group by n.id`
});

/** O.LDR.4: posts of leaders whose holder sent, while holding it, a note of her own that was confirmed. */
const leaders = defineEvidence({
  practice: 'O.LDR.4',
  subject: 'post',
  events: ['transfer.note.'],
  rows: (scope) => sql<EvidenceRow>`
    select post.unit_id::text as subject, post.unit_id, count(n.id) > 0 as achieved, 'transfer.note' as record_kind,
      coalesce(max(n.id)::text, '') as record_id, max(n.decided_at)::date as on_date, false as is_late
    from people.leading_posts(${scope.startsOn}::date, ${scope.endsOn}::date, ${scope.asOf}::date) post
    left join transfer.note n on n.person_id = post.person_id and n.state = 'confirmed'
      and n.decided_at < ${scope.cutOff}::date + 1 and post.days @> n.submitted_at::date
    where ${scope.inUnits('post.unit_id')}
    group by post.unit_id`
});

/** The practices of application notes. */
export const noteEvidences: readonly Evidence[] = [applied, escalated, effective, leaders];

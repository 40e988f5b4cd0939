// Evidence of self-learning, I.SOL.1a–g: who does each step, in which share of her activities.
import { sql } from 'kysely';
import { defineEvidence, type Evidence } from '#platform/server/evidence.ts';
import {
  begins,
  events,
  fallsDue,
  fallsDueAfterWork,
  inTime,
  passedOn,
  reported,
  shareEvidences,
  standing,
  tookPlace
} from './evidence-due.ts';

const shares = shareEvidences('self', [
  {
    practice: 'I.SOL.1a',
    share: 0.75,
    isDue: begins,
    isDone: (scope) => sql`a.has_goal and ${inTime(scope, 'a.created_at')}`,
    at: 'a.created_at',
    dueOn: sql`a.starts_on`
  },
  {
    practice: 'I.SOL.1b',
    share: 0.75,
    isDue: begins,
    isDone: (scope) => sql`a.has_source and ${inTime(scope, 'a.created_at')}`,
    at: 'a.created_at',
    dueOn: sql`a.starts_on`
  },
  {
    practice: 'I.SOL.1c',
    share: 0.75,
    isDue: begins,
    isDone: () => sql`a.noticed_at < a.starts_on`,
    at: 'a.noticed_at'
  },
  {
    practice: 'I.SOL.1e',
    share: 0.75,
    isDue: (scope) => sql`${tookPlace} and ${fallsDue(scope, 'a.ends_on')}`,
    isDone: (scope) => sql`a.met_goal is not null and ${inTime(scope, 'a.evaluated_at')}`,
    at: 'a.evaluated_at',
    dueOn: sql`a.ends_on`
  },
  reported('I.SOL.1f', sql`a.documents > 0`),
  passedOn('I.SOL.1g')
]);

/** Notices whose five working days have passed; handed back in time, a notice waits for the learner. */
const opportunity = defineEvidence({
  practice: 'I.SOL.1d',
  subject: 'record',
  events,
  rows: (scope) => sql<never>`
    select id::text as subject, unit_id,
      answered_in_time and (answer = 'granted' or id in (
        select d.id from learning.activity d where d.answer = 'declined' and d.offered_instead <> '' and ${scope.inUnits('d.unit_id')}
      )) as achieved,
      'learning.activity' as record_kind, id::text as record_id, answered_at::date as on_date, false as is_late
    from (
      select a.id, a.unit_id, a.state, a.answer, a.answered_at,
        (answered.number <= noticed.number + 5) is true and (${inTime(scope, 'a.answered_at')}) is true as answered_in_time
      from learning.activity a
      join people.day_number noticed on noticed.day = a.noticed_at::date
      left join people.day_number answered on answered.day = a.answered_at::date
      where ${standing(scope, 'self')} and ${fallsDueAfterWork(scope, 'a.noticed_at', 5)} and ${scope.inUnits('a.unit_id')}
    ) noticed
    where not (state = 'returned' and answered_in_time)`
});

/** The seven practices of self-learning. */
export const activityEvidence: readonly Evidence[] = [...shares, opportunity];

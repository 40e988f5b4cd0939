// Evidence of structured learning, I.SOL.2a–d, and of learning from experience, I.SOL.4c–e.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';
import {
  begins,
  events,
  fallsDue,
  fallsDueAfterWork,
  inTime,
  outcomes,
  passedOn,
  reported,
  shareEvidences,
  standing,
  tookPlace,
  withOutcomes,
  type Condition
} from './evidence-due.ts';

/** Announced before the training began; reported with a document; its outcome kept. */
const shares = shareEvidences('structured', [
  {
    practice: 'I.SOL.2a',
    share: 0.75,
    isDue: begins,
    isDone: () => sql`a.noticed_at < a.starts_on`,
    at: 'a.noticed_at'
  },
  reported('I.SOL.2c', sql`(a.documents > 0 or a.has_certificate)`),
  passedOn('I.SOL.2d')
]);

/**
 * Assignments that lay with the supervisor three working days before the training began: released, or refused with a
 * reason, before its first day.
 */
const released = defineEvidence({
  practice: 'I.SOL.2b',
  subject: 'record',
  events,
  rows: (scope) => sql<never>`
    select a.id::text as subject, a.unit_id, (a.answer <> '' and a.answered_at < a.starts_on) is true as achieved,
      'learning.activity' as record_kind, a.id::text as record_id, a.answered_at::date as on_date, false as is_late
    from learning.activity a
    join people.day_number received on received.day = a.noticed_at::date
    join people.day_number first on first.day = a.starts_on
    where ${standing(scope, 'structured')} and ${fallsDue(scope, 'a.starts_on')} and received.number + 3 <= first.number
      and ${scope.inUnits('a.unit_id')}`
});

type RecordRule = {
  practice: string;
  isDue: (scope: EvidenceScope) => Condition;
  isDone: (scope: EvidenceScope) => Condition;
  onDate: RawBuilder<unknown>;
  /** The day from which more than 30 days later is late. */
  dueOn: RawBuilder<unknown>;
};

/** One row for each assignment that is due: whether its step was done. */
const ofEachAssignment = ({ practice, isDue, isDone, onDate, dueOn }: RecordRule): Evidence =>
  defineEvidence({
    practice,
    subject: 'record',
    events: withOutcomes,
    rows: (scope) => sql<never>`
      select id::text as subject, unit_id, is_done as achieved, 'learning.activity' as record_kind, id::text as record_id,
        on_date, (is_done and on_date > due_on + 30) is true as is_late
      from (
        select a.id, a.unit_id, (${isDone(scope)}) is true as is_done, ${onDate} as on_date, ${dueOn} as due_on
        from learning.activity a ${outcomes}
        where ${standing(scope, 'experience')} and ${tookPlace} and ${isDue(scope)} and ${scope.inUnits('a.unit_id')}
      ) due`
  });

const assignmentReported = ofEachAssignment({
  practice: 'I.SOL.4c',
  isDue: (scope) => fallsDueAfterWork(scope, 'a.ends_on', 10),
  isDone: (scope) => inTime(scope, 'a.accepted_at'),
  onDate: sql`a.accepted_at::date`,
  dueOn: sql`people.working_days_after(a.ends_on, 10)`
});

const assignmentWritten = ofEachAssignment({
  practice: 'I.SOL.4d',
  isDue: (scope) => fallsDue(scope, 'a.ends_on', 30),
  isDone: (scope) => sql`asset.submitted_on <= ${scope.cutOff}::date`,
  onDate: sql`asset.submitted_on`,
  dueOn: sql`a.ends_on + 30`
});

const assignmentShared = ofEachAssignment({
  practice: 'I.SOL.4e',
  isDue: (scope) => sql`a.is_worth_sharing and ${fallsDue(scope, 'a.ends_on', 30)}`,
  isDone: (scope) => sql`sharing.held_on <= ${scope.cutOff}::date`,
  onDate: sql`sharing.held_on`,
  dueOn: sql`a.ends_on + 30`
});

/** The practices of structured learning and those of learning from experience that its activities prove. */
export const wayEvidence: readonly Evidence[] = [
  ...shares,
  released,
  assignmentReported,
  assignmentWritten,
  assignmentShared
];

// Evidence of self-learning, I.SOL.1a–g: who does each step, in which share of her activities.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';

type Condition = RawBuilder<boolean>;

/** The day after which evidence no longer counts. */
const inTime = (scope: EvidenceScope, column: string): Condition =>
  sql<boolean>`${sql.ref(column)} < ${scope.cutOff}::date + 1`;

/**
 * Activities that oblige: self-learning not withdrawn before its end, begun when the unit was live. A withdrawal
 * after the end is refused by the rules, so every withdrawn one was withdrawn before.
 */
const standing = (scope: EvidenceScope): Condition => sql<boolean>`a.solution = 'self' and a.state <> 'withdrawn'
  and not exists (select from people.units_on(${scope.asOf}) u where u.unit_id = a.unit_id and u.go_live_on > a.starts_on)`;

/** The learning took place: what was declined never began and can be neither judged nor reported. */
const tookPlace = sql<boolean>`a.state <> 'declined'`;

/** Days whose own day lies in the period and not after its `asOf`: an obligation counts in the period it falls due in. */
const fallsDue = (scope: EvidenceScope, column: string, daysLater = 0): Condition => {
  const day = sql.ref(column);
  return sql<boolean>`${day} between ${scope.startsOn}::date - ${daysLater}::integer and ${scope.asOf}::date - ${daysLater}::integer`;
};

/** The same in working days: due so many working days after the day in `column`. */
const fallsDueAfterWork = (scope: EvidenceScope, column: string, days: number): Condition => {
  const earliest = sql`people.first_day_due(${scope.startsOn}::date, ${days})`;
  const latest = sql`people.last_day_due(${scope.asOf}::date, ${days})`;
  return sql<boolean>`${sql.ref(column)} >= ${earliest} and ${sql.ref(column)} < ${latest} + 1`;
};

/** The first day falls due; by the planned end, which lies not before it, the index is entered. */
const begins = (scope: EvidenceScope): Condition =>
  sql<boolean>`${fallsDue(scope, 'a.starts_on')} and a.ends_on >= ${scope.startsOn}::date`;

type ShareRule = {
  practice: string;
  /** Achieved by a person from this share of her activities on: 0.75 = three quarters. */
  share: 0.75 | 0.5;
  isDue: (scope: EvidenceScope) => Condition;
  isDone: (scope: EvidenceScope) => Condition;
  /** When the evidence was recorded. */
  at: string;
  /** The day from which more than 30 days later is late. */
  dueOn?: RawBuilder<unknown>;
  joins?: RawBuilder<unknown>;
};

const events = ['learning.activity.'];

/** One row for each person with an activity that is due: whether the step was done in the asked share of them. */
function shareEvidence(rule: ShareRule): Evidence {
  const late = rule.dueOn ? sql`${sql.ref(rule.at)} >= ${rule.dueOn} + 31` : sql`false`;
  const rows = (scope: EvidenceScope) => sql<never>`
    select person_id::text as subject, unit_id, count(*) filter (where is_done) >= ${rule.share}::numeric * count(*) as achieved,
      'learning.activity' as record_kind, coalesce(max(id) filter (where is_done), max(id))::text as record_id,
      (max(at) filter (where is_done))::date as on_date, coalesce(bool_or(is_late) filter (where is_done), false) as is_late
    from (
      select c.person_id, c.unit_id, a.id, ${sql.ref(rule.at)} as at, (${rule.isDone(scope)}) is true as is_done, ${late} as is_late
      from ${scope.counted} c
      join learning.activity a on a.person_id = c.person_id
      ${rule.joins ?? sql``}
      where ${standing(scope)} and ${rule.isDue(scope)}
    ) due
    group by person_id, unit_id`;
  return defineEvidence({ practice: rule.practice, subject: 'person', events, rows });
}

const goal = shareEvidence({
  practice: 'I.SOL.1a',
  share: 0.75,
  isDue: begins,
  isDone: (scope) => sql`a.has_goal and ${inTime(scope, 'a.created_at')}`,
  at: 'a.created_at',
  dueOn: sql`a.starts_on`
});

const sourceAndTime = shareEvidence({
  practice: 'I.SOL.1b',
  share: 0.75,
  isDue: begins,
  isDone: (scope) => sql`a.has_source and ${inTime(scope, 'a.created_at')}`,
  at: 'a.created_at',
  dueOn: sql`a.starts_on`
});

const notice = shareEvidence({
  practice: 'I.SOL.1c',
  share: 0.75,
  isDue: begins,
  isDone: () => sql`a.noticed_at < a.starts_on`,
  at: 'a.noticed_at'
});

const evaluation = shareEvidence({
  practice: 'I.SOL.1e',
  share: 0.75,
  isDue: (scope) => sql`${tookPlace} and ${fallsDue(scope, 'a.ends_on')}`,
  isDone: (scope) => sql`a.met_goal is not null and ${inTime(scope, 'a.evaluated_at')}`,
  at: 'a.evaluated_at',
  dueOn: sql`a.ends_on`
});

const report = shareEvidence({
  practice: 'I.SOL.1f',
  share: 0.75,
  isDue: (scope) => sql`${tookPlace} and ${fallsDueAfterWork(scope, 'a.ends_on', 10)}`,
  isDone: (scope) => sql`a.documents > 0 and ${inTime(scope, 'a.accepted_at')}`,
  at: 'a.accepted_at',
  // the calendar is asked only where it can matter: ten working days are at least twelve days, and late begins 31 later
  dueOn: sql`case when a.accepted_at >= a.ends_on + 40 then people.working_days_after(a.ends_on, 10) end`
});

const outcome = shareEvidence({
  practice: 'I.SOL.1g',
  share: 0.5,
  isDue: (scope) => sql`${tookPlace} and ${fallsDue(scope, 'a.ends_on', 30)}`,
  isDone: (scope) => sql`asset.submitted_on <= ${scope.cutOff}::date or sharing.held_on <= ${scope.cutOff}::date`,
  at: 'a.closed_at',
  dueOn: sql`(a.ends_on + 30)`,
  joins: sql`
    left join knowledge.asset_card asset on asset.id = a.asset_id and asset.state = 'published'
    left join knowledge.held_sharing sharing on sharing.id = a.sharing_id`
});

/** Notices whose five working days have passed; handed back in time, a notice waits for the learner. */
const opportunity = defineEvidence({
  practice: 'I.SOL.1d',
  subject: 'record',
  events,
  rows: (scope) => sql<never>`
    select id::text as subject, unit_id,
      (answer = 'granted' or answer = 'declined' and offered_instead <> '') and answered_in_time as achieved,
      'learning.activity' as record_kind, id::text as record_id, answered_at::date as on_date, false as is_late
    from (
      select a.id, a.unit_id, a.state, a.answer, a.offered_instead, a.answered_at,
        (answered.number <= noticed.number + 5) is true and (${inTime(scope, 'a.answered_at')}) is true as answered_in_time
      from learning.activity a
      join people.day_number noticed on noticed.day = a.noticed_at::date
      left join people.day_number answered on answered.day = a.answered_at::date
      where ${standing(scope)} and ${fallsDueAfterWork(scope, 'a.noticed_at', 5)} and ${scope.inUnits('a.unit_id')}
    ) noticed
    where not (state = 'returned' and answered_in_time)`
});

/** The seven practices of self-learning. */
export const activityEvidence: readonly Evidence[] = [
  goal,
  sourceAndTime,
  notice,
  opportunity,
  evaluation,
  report,
  { ...outcome, events: [...events, 'knowledge.asset.', 'knowledge.sharing.'] }
];

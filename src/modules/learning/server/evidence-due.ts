// What the rules of evidence about activities share: which oblige, when what falls due, the share a person must reach.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';
import { assetChanges } from '#modules/knowledge/events.ts';
import type { Solution } from '../types.ts';

export type Condition = RawBuilder<boolean>;

/** The day after which evidence no longer counts. */
export const inTime = (scope: EvidenceScope, column: string): Condition =>
  sql<boolean>`${sql.ref(column)} < ${scope.cutOff}::date + 1`;

/**
 * Activities of a way of learning that oblige: not withdrawn before their end, begun when the unit was live. A
 * withdrawal after the end is refused by the rules, so every withdrawn one was withdrawn before.
 */
export const standing = (scope: EvidenceScope, solution: Solution): Condition => sql<boolean>`
  a.solution = ${sql.lit(solution)} and a.state <> 'withdrawn'
  and not exists (select from people.units_on(${scope.asOf}) u where u.unit_id = a.unit_id and u.go_live_on > a.starts_on)`;

/** The learning took place: what was declined never began and can be neither judged nor reported. */
export const tookPlace = sql<boolean>`a.state <> 'declined'`;

/** Days whose own day lies in the period and not after its `asOf`: an obligation counts in the period it falls due in. */
export const fallsDue = (scope: EvidenceScope, column: string, daysLater = 0): Condition => {
  const day = sql.ref(column);
  return sql<boolean>`${day} between ${scope.startsOn}::date - ${daysLater}::integer and ${scope.asOf}::date - ${daysLater}::integer`;
};

/** The same in working days: due so many working days after the day in `column`. */
export const fallsDueAfterWork = (scope: EvidenceScope, column: string, days: number): Condition => {
  const earliest = sql`people.first_day_due(${scope.startsOn}::date, ${days})`;
  const latest = sql`people.last_day_due(${scope.asOf}::date, ${days})`;
  return sql<boolean>`${sql.ref(column)} >= ${earliest} and ${sql.ref(column)} < ${latest} + 1`;
};

/** The first day falls due; by the planned end, which lies not before it, the index is entered. */
export const begins = (scope: EvidenceScope): Condition =>
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
  /** It reads what came of the activity: the asset, the sharing. */
  readsOutcome?: true;
};

/** A report that was accepted within ten working days of the end, with what counts as documentation in that way. */
export const reported = (practice: string, isDocumented: Condition): ShareRule => ({
  practice,
  share: 0.75,
  isDue: (scope) => sql`${tookPlace} and ${fallsDueAfterWork(scope, 'a.ends_on', 10)}`,
  isDone: (scope) => sql`${isDocumented} and ${inTime(scope, 'a.accepted_at')}`,
  at: 'a.accepted_at',
  // the calendar is asked only where it can matter: ten working days are at least twelve days, and late begins 31 later
  dueOn: sql`case when a.accepted_at >= a.ends_on + 40 then people.working_days_after(a.ends_on, 10) end`
});

/** What was learnt written down or shared within 30 days of the end. */
export const passedOn = (practice: string): ShareRule => ({
  practice,
  share: 0.5,
  isDue: (scope) => sql`${tookPlace} and ${fallsDue(scope, 'a.ends_on', 30)}`,
  isDone: (scope) => sql`asset.submitted_on <= ${scope.cutOff}::date or sharing.held_on <= ${scope.cutOff}::date`,
  at: 'a.closed_at',
  dueOn: sql`(a.ends_on + 30)`,
  readsOutcome: true
});

/** What makes activities count again, and what else does where their outcome counts. */
export const events = ['learning.activity.'];
export const withOutcomes = [...events, ...assetChanges, 'knowledge.sharing.'];

/** What came of the activity `a`. */
export const outcomes = sql`
  left join knowledge.asset_card asset on asset.id = a.asset_id and asset.state = 'published'
  left join knowledge.held_sharing sharing on sharing.id = a.sharing_id`;

const joinsOf = (rules: readonly ShareRule[]) => (rules.some((rule) => rule.readsOutcome) ? outcomes : sql``);

/** Rules about one way of learning, each with one row for each person with an activity that is due; counted together. */
export function shareEvidences(solution: Solution, rules: readonly ShareRule[]): Evidence[] {
  const together = { counts: (scope: EvidenceScope) => countsOfShares(scope, solution, rules) };
  return rules.map((rule) => ({ ...shareEvidence(solution, rule), together }));
}

/** Whether the step was done in the asked share of the activities that are due. */
function shareEvidence(solution: Solution, rule: ShareRule): Evidence {
  const late = rule.dueOn ? sql`${sql.ref(rule.at)} >= ${rule.dueOn} + 31` : sql`false`;
  const rows = (scope: EvidenceScope) => sql<never>`
    select person_id::text as subject, unit_id, count(*) filter (where is_done) >= ${rule.share}::numeric * count(*) as achieved,
      'learning.activity' as record_kind, coalesce(max(id) filter (where is_done), max(id))::text as record_id,
      (max(at) filter (where is_done))::date as on_date, coalesce(bool_or(is_late) filter (where is_done), false) as is_late
    from (
      select c.person_id, c.unit_id, a.id, ${sql.ref(rule.at)} as at, (${rule.isDone(scope)}) is true as is_done, ${late} as is_late
      from ${scope.counted} c
      join learning.activity a on a.person_id = c.person_id
      ${joinsOf([rule])}
      where ${standing(scope, solution)} and ${rule.isDue(scope)}
    ) due
    group by person_id, unit_id`;
  const names = rule.readsOutcome ? withOutcomes : events;
  return defineEvidence({ practice: rule.practice, subject: 'person', events: names, rows });
}

/** No rule asks of activities that ended earlier: one that is due within the period ended at most a month before. */
const isRead = (scope: EvidenceScope) => sql<boolean>`
  a.ends_on >= least(${scope.startsOn}::date - 30, people.first_day_due(${scope.startsOn}::date, 10))`;

/** All rules by one reading: what is due and done of each person, then in how many people of each unit the share is reached. */
function countsOfShares(scope: EvidenceScope, solution: Solution, rules: readonly ShareRule[]) {
  const each = (part: (rule: ShareRule, name: (word: string) => RawBuilder<unknown>) => RawBuilder<unknown>) =>
    sql.join(rules.map((rule, index) => part(rule, (word) => sql.ref(`${word}_${index}`))));
  return sql<never>`
    select counted.practice, unit_id, counted.achieved, counted.population
    from (
      select unit_id, ${each(
        (rule, of) => sql`count(*) filter (where ${of('due')} > 0) as ${of('population')},
        count(*) filter (where ${of('due')} > 0 and ${of('done')} >= ${rule.share}::float8 * ${of('due')}) as ${of('achieved')}`
      )}
      from (
        select unit_id, ${each(
          (_, of) => sql`count(*) filter (where ${of('due')}) as ${of('due')},
          count(*) filter (where ${of('due')} and ${of('done')}) as ${of('done')}`
        )}
        from (
          select c.person_id, c.unit_id,
            ${each((rule, of) => sql`${rule.isDue(scope)} as ${of('due')}, ${rule.isDone(scope)} as ${of('done')}`)}
          from ${scope.counted} c join learning.activity a on a.person_id = c.person_id ${joinsOf(rules)}
          where ${standing(scope, solution)} and ${isRead(scope)} and a.starts_on <= ${scope.asOf}::date
        ) activity group by person_id, unit_id
      ) person group by unit_id
    ) unit
    cross join lateral (values ${each((rule, of) => sql`(${rule.practice}::text, ${of('achieved')}, ${of('population')})`)})
      as counted (practice, achieved, population)
    where counted.population > 0`;
}

// What the rules of evidence about activities share: which oblige, when what falls due, the share a person must reach.
import { sql, type RawBuilder } from 'kysely';
import { defineEvidence, type Evidence, type EvidenceScope } from '#platform/server/evidence.ts';
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
  solution: Solution;
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

/** What makes activities count again. */
export const events = ['learning.activity.'];

/** One row for each person with an activity that is due: whether the step was done in the asked share of them. */
export function shareEvidence(rule: ShareRule): Evidence {
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
      where ${standing(scope, rule.solution)} and ${rule.isDue(scope)}
    ) due
    group by person_id, unit_id`;
  return defineEvidence({ practice: rule.practice, subject: 'person', events, rows });
}

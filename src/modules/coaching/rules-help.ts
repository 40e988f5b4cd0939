// Until when help can be named, and whose help counts: confirmed by another person, pairs who only credit each other left out. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';

/** Help is named within a year: later nobody can confirm it with certainty. */
const daysToClaim = 366;

/** Whether help of a day can be named on another. */
export function claimOn(day: Day, today: Day): Result<Day, 'not-yet' | 'too-long-ago'> {
  if (day > today) return refused('not-yet');
  return day < addDays(today, -daysToClaim) ? refused('too-long-ago') : done(day);
}

/** One confirmation: who helped, and who was helped and says so. */
export type Credit = { helper: number; helped: number };

/**
 * Who counts as a helper. Somebody counts whose help another person confirmed, unless that was one person alone whose own
 * help was confirmed by nobody but her: those two credit each other and nobody else does.
 *
 * ```ts
 * countedHelpers([{ helper: 1, helped: 2 }, { helper: 2, helped: 1 }]) // Set {}
 * countedHelpers([{ helper: 1, helped: 2 }, { helper: 2, helped: 1 }, { helper: 1, helped: 3 }]) // Set { 1, 2 }
 * ```
 */
export function countedHelpers(credits: readonly Credit[]): Set<number> {
  const confirmers = new Map<number, Set<number>>();
  for (const { helper, helped } of credits) {
    if (helper === helped) continue;
    confirmers.set(helper, (confirmers.get(helper) ?? new Set()).add(helped));
  }
  const onlyOne = (person: number) => {
    const all = confirmers.get(person);
    return all?.size === 1 ? [...all][0] : undefined;
  };
  const isCounted = (person: number) => {
    const other = onlyOne(person);
    return other === undefined || onlyOne(other) !== person;
  };
  return new Set([...confirmers.keys()].filter(isCounted));
}

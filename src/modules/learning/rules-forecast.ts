// What a year's learning would come to by its last day, if what is agreed is done. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { jpOf, jpOfPlan, stateOf } from './rules-hours.ts';
import { hasEnded } from './rules.ts';
import type { HoursRow, JpRule, Solution } from './types.ts';

/** A learning that is noticed or granted; once its planned end has passed nothing more is expected of it. */
export type Agreed = {
  id: number;
  solution: Solution;
  slots: string;
  startsOn: Day;
  endsOn: Day;
  plannedMinutes: number;
};

export type Forecast = {
  /** JP by the last day of the year: what stands in the ledger, and what agreed learning still brings. */
  jp: number;
  /** JP that agreed learning still brings. */
  agreed: number;
  /** JP that wait for confirmation. */
  waiting: number;
  /** JP that would still lack, and the minutes a week that would close the gap. */
  lacking: number;
  minutesAWeek: number;
};

const minutesPerJp = 45; // what the gap is told in; how minutes really become JP is for the dated rules

const daysBetween = (from: Day, until: Day): number => {
  let days = 0;
  for (let day = from; day < until; day = addDays(day, 1)) days++;
  return days;
};

/** How many JP of an agreed learning are not in the ledger yet. */
function outstanding(agreed: Agreed, rows: readonly HoursRow[], rules: readonly JpRule[]): number {
  const logged = rows.filter((row) => row.activityId === agreed.id);
  return Math.max(0, jpOfPlan(agreed, rules) - jpOf(logged, rules));
}

/** The forecast of the running year: minutes that wait for confirmation count as if they were confirmed. */
export function forecastOf(
  of: { rows: readonly HoursRow[]; agreed: readonly Agreed[]; aim: number },
  rules: readonly JpRule[],
  today: Day
): Forecast {
  const standing = of.rows.filter((row) => ['counted', 'waiting'].includes(stateOf(row)));
  const toCome = of.agreed.filter((each) => !hasEnded(each, today));
  const agreed = toCome.reduce((sum, each) => sum + outstanding(each, standing, rules), 0);
  const noted = jpOf(standing, rules);
  const counted = standing.filter((row) => stateOf(row) === 'counted');
  const jp = Math.round(100 * (noted + agreed)) / 100;
  const lacking = Math.max(0, of.aim - jp);
  const weeks = Math.max(1, daysBetween(today, `${today.slice(0, 4)}-12-31`) / 7);
  return {
    jp,
    agreed,
    waiting: noted - jpOf(counted, rules),
    lacking,
    minutesAWeek: Math.ceil((lacking * minutesPerJp) / weeks)
  };
}

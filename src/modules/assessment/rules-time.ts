// What the calendar of a period changes about a figure: its yardstick within the year, and lateness of evidence. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import type { Scheme } from './types.ts';

/** The quarter of the year that a day lies in, 1–4. */
export const quarterOf = (day: Day): 1 | 2 | 3 | 4 => Math.ceil(Number(day.slice(5, 7)) / 3) as 1 | 2 | 3 | 4;

/** What the scheme expects of the index by the end of the quarter of a day: shown beside the figure, never part of it. */
export const quarterAim = (day: Day, scheme: Pick<Scheme, 'quarters'>): number =>
  scheme.quarters[quarterOf(day) - 1] ?? 0;

/** How many quarters of the period have ended by a day: what regularity is measured against. */
export function quartersElapsed(day: Day, period: { startsOn: Day; endsOn: Day }): number {
  if (day < period.startsOn) return 0;
  if (day >= period.endsOn) return 4;
  const tomorrow = addDays(day, 1);
  return quarterOf(tomorrow) - 1;
}

/** Whether evidence counts: in time, late (counted and marked), or after the cut-off (shown, not counted). */
export function timeliness(
  recordedOn: Day,
  of: { happenedOn: Day; cutOffOn: Day },
  scheme: Pick<Scheme, 'lateAfterDays'>
): 'in-time' | 'late' | 'after-cut-off' {
  if (recordedOn > of.cutOffOn) return 'after-cut-off';
  return recordedOn > addDays(of.happenedOn, scheme.lateAfterDays) ? 'late' : 'in-time';
}

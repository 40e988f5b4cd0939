// Entries of a calendar as modules give them and pages draw them: days of a month, what overlaps. Pure.
import { addDays, monthOf, type Day } from './dates.ts';

/** One thing on one day; without times it takes the day as a whole. Times are those of the ministry: `14:00`. */
export type CalendarEntry = {
  on: Day;
  from: string | null;
  until: string | null;
  title: string;
  /** Where it is opened; undefined for what has no page. */
  href?: string;
  /** The first or the last day of something longer. */
  edge?: 'begins' | 'ends';
  kind: 'activity' | 'block' | 'sharing' | 'community' | 'coaching';
  /** Whose it is, where a calendar shows several people. */
  who?: string;
};

/** The time so many minutes after another, at most midnight: `untilAfter('14:00', 90)` → `15:30`. */
export function untilAfter(from: string | null, minutes: number): string | null {
  if (from === null) return null;
  const end = Math.min(24 * 60 - 1, Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5)) + minutes);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

/** From which to which day entries are asked, both included. */
export type Days = { from: Day; until: Day };

/** The days of a month. */
export const daysOfMonth = (month: Day): Days => ({
  from: monthOf(month),
  until: addDays(monthOf(addDays(monthOf(month), 31)), -1)
});

/** The weeks of a month from Monday to Sunday; days of other months are null. */
export function weeksOf(month: Day): (Day | null)[][] {
  const { from, until } = daysOfMonth(month);
  const lead = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (Day | null)[] = Array.from({ length: lead }, () => null);
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}

const overlap = (a: CalendarEntry, b: CalendarEntry): boolean =>
  a.on === b.on && a.from !== null && b.from !== null && a.from < (b.until ?? a.from) && b.from < (a.until ?? b.from);

const inOrder = (a: CalendarEntry, b: CalendarEntry): number =>
  `${a.on} ${a.from ?? ''} ${a.title}`.localeCompare(`${b.on} ${b.from ?? ''} ${b.title}`);

/** The entries in order, each with whether it shares a moment with another one of the same person. */
export const withConflicts = (entries: readonly CalendarEntry[]): (CalendarEntry & { isDouble: boolean })[] =>
  entries.toSorted(inOrder).map((entry) => ({
    ...entry,
    isDouble: entries.some((other) => other !== entry && other.who === entry.who && overlap(entry, other))
  }));

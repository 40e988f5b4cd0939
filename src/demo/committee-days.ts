// On which days the steps of an invented year of the committee fall, and which of them have passed by today. Pure.
import { addDays, yearOf, type Day } from '#platform/dates.ts';

/**
 * How far a year has come: closed; over, with its committee at work by the calendar; or running, with a committee that tries
 * its steps out ahead of the calendar.
 */
export type Stage = 'closed' | 'assessed' | 'running';

/** A year to draw as it stands on a day. */
export type CommitteeYear = { year: number; today: Day; stage: Stage };

/** The morning on which a year that is over is closed: the second day of the approval in the calendar of the example. */
export const closingOf = (year: number): Date => new Date(Date.UTC(year + 1, 2, 31, 2));

/** How far a year has come at a moment, whose day it is in the ministry's time zone. */
export function stageOf(year: number, { now, today }: { now: Date; today: Day }): Stage {
  if (year === yearOf(today)) return 'running';
  return now >= closingOf(year) ? 'closed' : 'assessed';
}

const steps = {
  opened: [0, '11-02'],
  beyond: [0, '11-10'],
  walked: [1, '02-04'],
  signed: [1, '02-11'],
  drawn: [1, '02-15'],
  judged: [1, '02-20'],
  met: [1, '02-26'],
  settled: [1, '02-27'],
  found: [1, '03-10'],
  answered: [1, '03-18'],
  replied: [1, '03-25'],
  ended: [1, '03-30']
} as const;
type Step = keyof typeof steps;

/** How many days ago a running year tried its first steps; the later ones are still to come. */
const triedAgo: Partial<Record<Step, number>> = { opened: 12, beyond: 10, walked: 9, signed: 8, drawn: 7, judged: 5 };

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** The day of each step: by the calendar; in a running year some days ago, but never before its first day. */
export function daysOf({ year, today, stage }: CommitteeYear): Record<Step, Day> {
  const first = earlier(`${year}-01-01`, addDays(today, -1));
  const dayOf = (step: Step): Day => {
    const [years, day] = steps[step];
    const official = `${year + years}-${day}`;
    const ago = stage === 'running' ? triedAgo[step] : undefined;
    return ago === undefined ? official : earlier(official, later(first, addDays(today, -ago)));
  };
  return Object.fromEntries(Object.keys(steps).map((step) => [step, dayOf(step as Step)])) as Record<Step, Day>;
}

/** Whether a day is over, so that nothing drawn on it lies ahead at any hour. */
export const hasPassed = (day: Day, { today }: Pick<CommitteeYear, 'today'>): boolean => day < today;

// The dates of a series in its rhythm, and what can still happen to one of them. Pure.
import { addDays, yearOf, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Rhythm, Series, SeriesDate } from './types.ts';

/** More dates than this are no calendar that anybody keeps. */
const mostDates = 60;

const dayIn = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
/** The first of a month, so many months later. */
const monthsLater = (first: Day, later: number): Day =>
  dayIn(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + later, 1);
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The same weekday of another month: the second Tuesday stays the second; a fifth one becomes the last. */
function sameWeekday(start: Day, monthsLater: number): Day {
  const [year, month, date] = start.split('-').map(Number) as [number, number, number];
  const first = dayIn(year, month - 1 + monthsLater, 1);
  const firstThere = addDays(first, (weekdayOf(start) - weekdayOf(first) + 7) % 7);
  const wanted = addDays(firstThere, 7 * (Math.ceil(date / 7) - 1));
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(wanted, -7);
}

const step: Record<Rhythm, (start: Day, count: number) => Day> = {
  weekly: (start, count) => addDays(start, 7 * count),
  fortnightly: (start, count) => addDays(start, 14 * count),
  monthly: sameWeekday,
  quarterly: (start, count) => sameWeekday(start, 3 * count)
};

/** The dates of a rhythm from its first to its last day. */
export function datesOf({ rhythm, startsOn, endsOn }: Pick<Series, 'rhythm' | 'startsOn' | 'endsOn'>): Day[] {
  const dates: Day[] = [];
  for (let count = 0; count <= mostDates; count++) {
    const day = step[rhythm](startsOn, count);
    if (day > endsOn) break;
    dates.push(day);
  }
  return dates;
}

export type SeriesRefusal = 'ends-before-starts' | 'not-one-year' | 'other-year' | 'too-many-dates';

/** Whether a series can be planned: within this year or the next, since the calendar is a yearly one. */
export function planSeries(
  wanted: Pick<Series, 'rhythm' | 'startsOn' | 'endsOn'>,
  today: Day
): Result<Day[], SeriesRefusal> {
  if (wanted.endsOn < wanted.startsOn) return refused('ends-before-starts');
  if (yearOf(wanted.startsOn) !== yearOf(wanted.endsOn)) return refused('not-one-year');
  if (![0, 1].includes(yearOf(wanted.startsOn) - yearOf(today))) return refused('other-year');
  const dates = datesOf(wanted);
  return dates.length > mostDates ? refused('too-many-dates') : done(dates);
}

type Standing = Pick<SeriesDate, 'isHeld' | 'droppedOn' | 'onDate' | 'speakerId'>;
export type DateRefusal = 'held-already' | 'dropped-already';

const open = (date: Standing): Result<true, DateRefusal> => {
  if (date.isHeld) return refused('held-already');
  return date.droppedOn === null ? done(true) : refused('dropped-already');
};

/** Whether a date can be moved: to another day of its year; what was held stays where it was. */
export function moveDate(
  date: Standing,
  to: Day,
  year: number
): Result<Day, DateRefusal | 'same-day' | 'outside-year'> {
  const state = open(date);
  if (!state.ok) return state;
  if (to === date.onDate) return refused('same-day');
  return yearOf(to) === year ? done(to) : refused('outside-year');
}

/** Whether a date can be dropped: for a reason; it stays in the calendar as one that was not held. */
export function dropDate(date: Standing, reason: string): Result<true, DateRefusal | 'no-reason'> {
  const state = open(date);
  if (!state.ok) return state;
  return reason.trim() === '' ? refused('no-reason') : done(true);
}

/** Whether a date can be given topic and speaker; who only offers to speak takes one that is free. */
export function giveDate(date: Standing, { isOffer }: { isOffer: boolean }): Result<true, DateRefusal | 'taken'> {
  const state = open(date);
  if (!state.ok) return state;
  return isOffer && date.speakerId !== null ? refused('taken') : done(true);
}

/** How a date stands, for its tag. */
export type DateState = 'held' | 'dropped' | 'missed' | 'open' | 'planned';

/** Held and dropped as recorded; a day that passed without a session is missed; without a speaker it is open. */
export function stateOfDate(date: Standing, today: Day): DateState {
  if (date.isHeld) return 'held';
  if (date.droppedOn !== null) return 'dropped';
  if (date.onDate < today) return 'missed';
  return date.speakerId === null ? 'open' : 'planned';
}

/** The quarters of a year that are over on a day, by their first days. */
export const quartersOver = (year: number, today: Day): Day[] =>
  ['01', '04', '07', '10']
    .map((month) => `${year}-${month}-01`)
    .filter((first) => monthsLater(first, 3) <= addDays(today, 1));

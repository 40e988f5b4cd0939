// The ledger: minutes become JP by dated rules, months are covered, an entry is found unusual. Pure arithmetic.
import { monthOf, yearOf, type Day } from '#platform/dates.ts';
import { minutesOf, occurrences, parseSlots } from './rules-calendar.ts';
import type { HoursRow, JpRule, Solution } from './types.ts';

/** The most that one person can log for one day. */
export const mostMinutesADay = 720;
const mostMinutesAnEntry = 240;
const mostEntriesADay = 3;

const isCounted = (row: HoursRow): boolean => stateOf(row) === 'counted';

/** How an entry stands: seen by a system or confirmed, refused, taken back, or waiting for the monthly list. */
export function stateOf(row: HoursRow): 'counted' | 'waiting' | 'refused' | 'taken-back' {
  if (row.takenBackAt) return 'taken-back';
  if (row.refusedAt) return 'refused';
  return row.origin !== 'log' || row.confirmedAt ? 'counted' : 'waiting';
}

const ruleOf = (rules: readonly JpRule[], kind: string, on: Day): JpRule | undefined =>
  rules.find((rule) => rule.kind === kind && rule.from <= on && (rule.until === null || on < rule.until));

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Minutes of a day by kind: all that JP are reckoned from. */
export type Entry = { kind: string; onDate: Day; minutes: number };

function jpOfDay(entries: readonly Entry[], rules: readonly JpRule[]): number {
  const [first] = entries;
  const rule = first && ruleOf(rules, first.kind, first.onDate);
  if (!rule?.minutesPerJp) return 0;
  const jp = sum(entries.map((entry) => entry.minutes)) / rule.minutesPerJp;
  return rule.jpPerDay === null ? jp : Math.min(jp, rule.jpPerDay);
}

function jpOfMonth(entries: readonly Entry[], rules: readonly JpRule[]): number {
  const worth = entries.flatMap(({ kind, onDate }) => {
    const rule = ruleOf(rules, kind, onDate);
    return rule?.minutesPerJp === null && rule.jpPerSession !== null ? [rule] : [];
  });
  const most = Math.max(0, ...worth.map((rule) => rule.sessionsPerMonth ?? worth.length));
  return Math.max(0, ...worth.map((rule) => rule.jpPerSession ?? 0)) * Math.min(worth.length, most);
}

/**
 * The JP of entries: the minutes of a day by kind, up to the day's cap; where a rule counts sessions, those of a month
 * up to its number. `jpOf([{ kind: 'self', onDate: '2026-10-14', minutes: 135 }], rules)` → 2 with a cap of 2 a day.
 */
export function jpOf(entries: readonly Entry[], rules: readonly JpRule[]): number {
  const days = grouped(entries, (entry) => `${entry.kind} ${entry.onDate}`);
  const months = grouped(entries, (entry) => `${entry.kind} ${monthOf(entry.onDate)}`);
  const jp = sum(days.map((day) => jpOfDay(day, rules))) + sum(months.map((month) => jpOfMonth(month, rules)));
  return Math.round(jp * 10_000) / 10_000;
}

/** What planned learning would come to in JP: its weekly times day by day, or its minutes as a whole. */
export function jpOfPlan(
  plan: { solution: Solution; slots: string; startsOn: Day | null; endsOn: Day | null; plannedMinutes: number },
  rules: readonly JpRule[]
): number {
  const { solution: kind, startsOn, endsOn, plannedMinutes: minutes } = plan;
  if (startsOn === null || endsOn === null) return 0;
  const times = occurrences(parseSlots(plan.slots), startsOn, endsOn);
  if (times.length > 0) {
    const entries = times.map(({ day, slot }) => ({ kind, onDate: day, minutes: minutesOf(slot) }));
    return jpOf(entries, rules);
  }
  return Math.round((10_000 * minutes) / (ruleOf(rules, kind, startsOn)?.minutesPerJp ?? Infinity)) / 10_000;
}

/** The year's ledger of a person in figures. */
export type Ledger = {
  jp: number;
  minutes: number;
  /** Minutes logged that nobody has confirmed yet. */
  waitingMinutes: number;
  /** JP by month, January first. */
  months: { month: Day; jp: number; minutes: number; waitingMinutes: number }[];
  /** Months with minutes that count. */
  covered: number;
};

const totalOf = (rows: readonly HoursRow[]): number => sum(rows.map((row) => row.minutes));

/** What a year's entries come to: JP, minutes, months covered. */
export function ledgerOf(rows: readonly HoursRow[], rules: readonly JpRule[], year: number): Ledger {
  const counted = rows.filter(isCounted);
  const waiting = rows.filter((row) => stateOf(row) === 'waiting');
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const inMonth = (row: HoursRow) => monthOf(row.onDate) === month;
    const own = counted.filter(inMonth);
    return { month, jp: jpOf(own, rules), minutes: totalOf(own), waitingMinutes: totalOf(waiting.filter(inMonth)) };
  });
  const covered = months.filter((month) => month.minutes > 0).length;
  const jp = jpOf(counted, rules);
  return { jp, minutes: totalOf(counted), waitingMinutes: totalOf(waiting), months, covered };
}

/** Why an entry deserves a look before it is confirmed. */
export type Oddity = 'long' | 'long-day' | 'many' | 'double' | 'late';

const isDouble = (row: HoursRow, other: HoursRow): boolean =>
  row.id !== other.id && row.minutes === other.minutes && (row.startsAt === null || other.startsAt === null);

function odditiesOf(row: HoursRow, day: readonly HoursRow[]): Oddity[] {
  const found: Oddity[] = [];
  if (row.minutes > mostMinutesAnEntry) found.push('long');
  if (totalOf(day) > mostMinutesAnEntry * 2) found.push('long-day');
  if (day.length > mostEntriesADay) found.push('many');
  if (day.some((other) => isDouble(row, other))) found.push('double');
  return found;
}

/**
 * What is unusual in a month's entries of a team, by id of the entry: more than four hours at once, more than eight a
 * day, more than three entries a day, the same minutes twice on a day, logged a month afterwards.
 */
export function oddities(rows: readonly HoursRow[], dayLogged: (row: HoursRow) => Day): Map<number, Oddity[]> {
  const standing = rows.filter((row) => ['counted', 'waiting'].includes(stateOf(row)));
  const found = new Map<number, Oddity[]>();
  for (const day of grouped(standing, (row) => `${row.personId} ${row.onDate}`)) {
    for (const row of day) {
      const late: Oddity[] = monthsBetween(row.onDate, dayLogged(row)) > 1 ? ['late'] : [];
      const odd = [...odditiesOf(row, day), ...late];
      if (odd.length > 0) found.set(row.id, odd);
    }
  }
  return found;
}

function monthsBetween(from: Day, until: Day): number {
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(until) - months(from);
}

/** Whether minutes at an hour would share a moment with another entry of the day: none is counted twice. */
export function overlaps(a: { startsAt: string | null; minutes: number }, b: typeof a): boolean {
  if (a.startsAt === null || b.startsAt === null) return false;
  const [from, other] = [minuteOf(a.startsAt), minuteOf(b.startsAt)];
  return from < other + b.minutes && other < from + a.minutes;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Why minutes can not be logged for a day, which may hold others: this year and the last stand open, not before. */
export function hoursHindrance(
  entry: { onDate: Day; startsAt: string | null; minutes: number },
  others: readonly HoursRow[],
  today: Day
): 'in-the-future' | 'too-long-ago' | 'past-midnight' | 'overlap' | 'day-full' | undefined {
  if (entry.onDate > today) return 'in-the-future';
  if (yearOf(entry.onDate) < yearOf(today) - 1) return 'too-long-ago';
  if (entry.startsAt !== null && minuteOf(entry.startsAt) + entry.minutes > 1440) return 'past-midnight';
  const standing = others.filter((row) => ['counted', 'waiting'].includes(stateOf(row)));
  if (standing.some((row) => overlaps(entry, row))) return 'overlap';
  return totalOf(standing) + entry.minutes > mostMinutesADay ? 'day-full' : undefined;
}

/** The month a supervisor confirms first, of those that wait, oldest first: the last that is over; else the oldest; else this one. */
export function monthToConfirm(waiting: readonly Day[], today: Day): Day {
  const thisMonth = monthOf(today);
  return waiting.findLast((month) => month < thisMonth) ?? waiting[0] ?? thisMonth;
}

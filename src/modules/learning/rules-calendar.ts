// When learning is planned: weekly slots between two days, as lines that people and calendars can read. Pure.
import { addDays, type Day } from '#platform/dates.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
/** A weekly time: `{ weekday: 'wed', from: '14:00', until: '15:30' }`. */
export type Slot = { weekday: Weekday; from: string; until: string };

const line = /^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** The slots in a text, one a line: `wed 14:00-15:30`; other lines are words for people and are passed over. */
export function parseSlots(text: string): Slot[] {
  return text.split('\n').flatMap((each) => {
    const match = line.exec(each.trim());
    if (!match) return [];
    const [from, until] = [`${match[2]}:${match[3]}`, `${match[4]}:${match[5]}`];
    return from < until ? [{ weekday: match[1] as Weekday, from, until }] : [];
  });
}

/** The text of slots: what `parseSlots` reads. */
export const writeSlots = (slots: readonly Slot[]): string =>
  slots.map(({ weekday, from, until }) => `${weekday} ${from}-${until}`).join('\n');

const weekdayOf = (day: Day): Weekday => weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] as Weekday;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long a slot is. */
export const minutesOf = (slot: Slot): number => minuteOf(slot.until) - minuteOf(slot.from);

/** The first day from `from` on that is the slot's weekday, if it comes by `until`. */
export function firstOf(slot: Slot, from: Day, until: Day): Day | undefined {
  const day = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(from, days)).find((each) => weekdayOf(each) === slot.weekday);
  return day !== undefined && day <= until ? day : undefined;
}

/** Every time that the slots come about between two days, in order. */
export function occurrences(slots: readonly Slot[], from: Day, until: Day): { day: Day; slot: Slot }[] {
  const found = slots.flatMap((slot) => {
    const days: { day: Day; slot: Slot }[] = [];
    for (let day = firstOf(slot, from, until); day !== undefined && day <= until; day = addDays(day, 7))
      days.push({ day, slot });
    return days;
  });
  return found.sort((a, b) => `${a.day} ${a.slot.from}`.localeCompare(`${b.day} ${b.slot.from}`));
}

/** The minutes that the slots come to between two days: `plannedMinutes(slots, '2026-10-12', '2026-11-06')` → 360. */
export const plannedMinutes = (slots: readonly Slot[], from: Day, until: Day): number =>
  occurrences(slots, from, until).reduce((sum, { slot }) => sum + minutesOf(slot), 0);

/** The instant of a day and time in a time zone: 14:00 in Jakarta is 07:00 UTC. */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(asIfUtc);
  return new Date(2 * asIfUtc.getTime() - new Date(`${local.replace(' ', 'T')}Z`).getTime());
}

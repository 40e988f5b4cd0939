// Weekly time kept free for learning: what may be kept, and when it comes about. Pure.
import type { CalendarEntry, Days } from '#platform/calendar.ts';
import type { Day } from '#platform/dates.ts';
import { occurrences, parseSlots, weekdays, type Slot } from './rules-calendar.ts';
import type { Block, Solution } from './types.ts';

type Kept = Pick<Block, 'weekday' | 'startsAt' | 'endsAt' | 'since' | 'until'>;

const last = (day: Day | null): Day => day ?? '9999-12-31';
const areAtOnce = (a: Kept, b: Kept) => a.since <= last(b.until) && b.since <= last(a.until);

/** Why time can not be kept: it would cover time that is kept already, on days on which both hold. */
export const blockHindrance = (block: Kept, others: readonly Kept[]): 'block-overlaps' | undefined =>
  others.some(
    (other) =>
      other.weekday === block.weekday &&
      areAtOnce(block, other) &&
      block.startsAt < other.endsAt &&
      other.startsAt < block.endsAt
  )
    ? 'block-overlaps'
    : undefined;

const later = (a: Day, b: Day) => (a > b ? a : b);
const earlier = (a: Day, b: Day) => (a < b ? a : b);

/** The days on which kept time comes about. */
export function entriesOfBlock(block: Block, days: Days): CalendarEntry[] {
  const slot: Slot = { weekday: block.weekday, from: block.startsAt, until: block.endsAt };
  const [from, until] = [later(block.since, days.from), earlier(last(block.until), days.until)];
  return occurrences([slot], from, until).map(({ day }) => ({
    ...{ on: day, from: block.startsAt, until: block.endsAt, title: block.title, kind: 'block' }
  }));
}

type Undertaking = { id: number; title: string; slots: string; startsOn: Day; endsOn: Day };

/** The times of a learning; without weekly times its first and its last day. */
export function entriesOfActivity(activity: Undertaking, days: Days): CalendarEntry[] {
  const { id, title, startsOn, endsOn } = activity;
  const shared = { title, href: `/learning/${id}`, kind: 'activity' } as const;
  const slots = parseSlots(activity.slots);
  if (slots.length > 0) {
    const times = occurrences(slots, later(startsOn, days.from), earlier(endsOn, days.until));
    return times.map(({ day, slot }) => ({ ...shared, on: day, from: slot.from, until: slot.until }));
  }
  const edges =
    startsOn === endsOn
      ? [{ on: startsOn }]
      : [
          { on: startsOn, edge: 'begins' as const },
          { on: endsOn, edge: 'ends' as const }
        ];
  return edges
    .filter(({ on }) => on >= days.from && on <= days.until)
    .map((edge) => ({ ...shared, ...edge, from: null, until: null }));
}

type Timed = { solution: Solution; slots: string; startsOn: Day | null; endsOn: Day | null };

/** The hours that a learning takes of these days: its weekly times; a training without such takes its days whole. */
function hoursTaken(learning: Timed, days: Days): { day: Day; from: string; until: string }[] {
  const slots = parseSlots(learning.slots);
  if (slots.length > 0)
    return occurrences(slots, days.from, days.until).map(({ day, slot }) => ({
      day,
      from: slot.from,
      until: slot.until
    }));
  if (learning.solution !== 'structured') return [];
  const whole = weekdays.map((weekday) => ({ weekday, from: '00:00', until: '23:59' }));
  return occurrences(whole, days.from, days.until).map(({ day, slot }) => ({
    day,
    from: slot.from,
    until: slot.until
  }));
}

/** Whether two learnings want the same moment of somebody: their weekly times meet, or one falls on days of a training. */
export function shareMoment(a: Timed, b: Timed): boolean {
  if (a.startsOn === null || a.endsOn === null || b.startsOn === null || b.endsOn === null) return false;
  const days = { from: later(a.startsOn, b.startsOn), until: earlier(a.endsOn, b.endsOn) };
  if (days.until < days.from) return false;
  const others = hoursTaken(b, days);
  return hoursTaken(a, days).some((one) =>
    others.some((other) => other.day === one.day && one.from < other.until && other.from < one.until)
  );
}

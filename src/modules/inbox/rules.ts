// The order of the inbox, and its filter by kind: pure.
import type { Day } from '#platform/dates.ts';
import type { Duty, DutyKind } from './types.ts';

/** Overdue and soonest due first, then what waits longest. */
export function inOrder(duties: readonly Duty[]): Duty[] {
  const last = '9999-12-31';
  return [...duties].sort(
    (a, b) =>
      (a.due ?? last).localeCompare(b.due ?? last) || a.since.localeCompare(b.since) || a.href.localeCompare(b.href)
  );
}

/** How many duties of each kind there are, for the filter: `{ 'learning.answer': 3 }`. */
export function countByKind(duties: readonly Duty[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const duty of duties) counts[duty.kind] = (counts[duty.kind] ?? 0) + 1;
  return counts;
}

/** How much of one kind waits, and since which day the oldest does. */
type Queue = { kind: string; count: number; since: Day };

/** How much of each kind is in a list, and since when. */
export function queuesIn(duties: readonly Duty[]): Queue[] {
  const queues = new Map<DutyKind, Queue>();
  for (const { kind, since } of duties) {
    const { count, since: first } = queues.get(kind) ?? { count: 0, since };
    queues.set(kind, { kind, count: count + 1, since: since < first ? since : first });
  }
  return [...queues.values()];
}

/** The kinds that weigh most, for a place where not all have room: those waiting longest, of these the largest first. */
export const weightiest = (queues: readonly Queue[], most: number): Queue[] =>
  [...queues].sort((a, b) => a.since.localeCompare(b.since) || b.count - a.count).slice(0, most);

/** Where a supervisor decides what waits of her team. */
const teamPlaces: Partial<Record<DutyKind, string>> = {
  'learning.answer': '/team/decisions',
  'learning.accept': '/team/decisions',
  'learning.confirm': '/team/hours',
  'plans.submitted': '/team/plans',
  'needs.answer': '/team/needs',
  'needs.note': '/team/needs',
  'offers.support': '/team/offers',
  'transfer.confirm': '/team/transfer',
  'transfer.milestone': '/team/transfer',
  'communities.note': '/communities/notices'
};

/** The queues of a supervisor's team with the place where each is decided, the longest waiting first. */
export const teamQueues = (queues: readonly Queue[]): (Queue & { href: string })[] =>
  queues
    .flatMap((queue) => {
      const href = teamPlaces[queue.kind as DutyKind];
      return href ? [{ ...queue, href }] : [];
    })
    .sort((a, b) => a.since.localeCompare(b.since));

/** How much waits at each place of the team: `{ '/team/decisions': 4 }`. */
export function waitingAt(queues: readonly Queue[]): Record<string, number> {
  const places: Record<string, number> = {};
  for (const { href, count } of teamQueues(queues)) places[href] = (places[href] ?? 0) + count;
  return places;
}

/** How many days past its deadline a duty is; 0 on the day itself, null before it or without one. */
export function daysOverdue(duty: Pick<Duty, 'due'>, today: Day): number | null {
  if (duty.due === null || duty.due > today) return null;
  return Math.round((Date.parse(today) - Date.parse(duty.due)) / 86_400_000);
}

// The order of the inbox, and its filter by kind: pure.
import type { Day } from '#platform/dates.ts';
import type { Duty } from './types.ts';

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

/** The duties of one kind that lie under an address: how many, the oldest day, where they are decided. */
export type Queue = { kind: Duty['kind']; count: number; oldest: Day; href: string };

/** The queues of duties whose address begins so, the longest waiting first: `queuesOf(duties, '/team/')`. */
export function queuesOf(duties: readonly Duty[], place: string): Queue[] {
  const kinds = Map.groupBy(
    duties.filter(({ href }) => href.startsWith(place)),
    ({ kind }) => kind
  );
  return [...kinds]
    .map(([kind, own]) => ({
      kind,
      count: own.length,
      oldest: own.map(({ since }) => since).toSorted()[0] ?? '',
      href: own[0]?.href.split('?')[0] ?? place
    }))
    .sort((a, b) => a.oldest.localeCompare(b.oldest));
}

/** How many days past its deadline a duty is; 0 on the day itself, null before it or without one. */
export function daysOverdue(duty: Pick<Duty, 'due'>, today: Day): number | null {
  if (duty.due === null || duty.due > today) return null;
  return Math.round((Date.parse(today) - Date.parse(duty.due)) / 86_400_000);
}

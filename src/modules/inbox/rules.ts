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

/** How many days past its deadline a duty is; 0 on the day itself, null before it or without one. */
export function daysOverdue(duty: Pick<Duty, 'due'>, today: Day): number | null {
  if (duty.due === null || duty.due > today) return null;
  return Math.round((Date.parse(today) - Date.parse(duty.due)) / 86_400_000);
}

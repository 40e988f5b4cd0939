// The order of the inbox, and its filter by kind: pure.
import type { Duty } from './types.ts';

/** Overdue and soonest due first, then what waits longest. */
export function inOrder(duties: readonly Duty[]): Duty[] {
  const last = '9999-12-31';
  return [...duties].sort(
    (a, b) =>
      (a.due ?? last).localeCompare(b.due ?? last) || a.since.localeCompare(b.since) || a.href.localeCompare(b.href)
  );
}

/** How many duties of each kind there are, for the filter: `{ 'learning.notice': 3 }`. */
export function countByKind(duties: readonly Duty[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const duty of duties) counts[duty.kind] = (counts[duty.kind] ?? 0) + 1;
  return counts;
}

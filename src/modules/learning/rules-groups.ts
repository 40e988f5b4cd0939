// The states of activities as a list sorts them for its reader. Pure.
import type { ActivityState } from './types.ts';

/** Whose turn it is, by group: the learner's, the supervisor's, under way, finished, given up. */
export const stateGroups = {
  mine: ['draft', 'returned', 'declined', 'evaluated', 'accepted'],
  waiting: ['waiting', 'reported'],
  running: ['granted'],
  finished: ['closed'],
  withdrawn: ['withdrawn']
} as const satisfies Record<string, readonly ActivityState[]>;
export type StateGroup = keyof typeof stateGroups;

/** How many activities are in each group, out of the numbers by state. */
export function countGroups(counts: Partial<Record<ActivityState, number>>): Record<StateGroup | 'all', number> {
  const sum = (states: readonly ActivityState[]) => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  const groups = Object.entries(stateGroups).map(([group, states]) => [group, sum(states)] as const);
  const all = groups.reduce((total, [, count]) => total + count, 0);
  return { ...(Object.fromEntries(groups) as Record<StateGroup, number>), all };
}

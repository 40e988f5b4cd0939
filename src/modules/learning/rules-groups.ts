// The states of activities as a list sorts them for its reader. Pure.
import type { Day } from '#platform/dates.ts';
import { hasEnded } from './rules.ts';
import type { Activity, ActivityState } from './types.ts';

/** How an activity stands in a list: granted and past its planned end it is due, its learner's turn. */
export type Standing = ActivityState | 'due';

/** How an activity stands today: `granted` until its planned end has passed, then `due`. */
export const standingOf = (activity: Pick<Activity, 'state' | 'endsOn'>, today: Day): Standing =>
  activity.state === 'granted' && hasEnded(activity, today) ? 'due' : activity.state;

/** Whose turn it is, by group: the learner's, the supervisor's, under way, finished, given up. */
export const stateGroups = {
  mine: ['due', 'draft', 'returned', 'declined', 'evaluated', 'accepted'],
  waiting: ['waiting', 'reported'],
  running: ['granted'],
  finished: ['closed'],
  withdrawn: ['withdrawn']
} as const satisfies Record<string, readonly Standing[]>;
export type StateGroup = keyof typeof stateGroups;

/** How many activities are in each group, out of the numbers by how they stand. */
export function countGroups(counts: Partial<Record<Standing, number>>): Record<StateGroup | 'all', number> {
  const sum = (states: readonly Standing[]) => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  const groups = Object.entries(stateGroups).map(([group, states]) => [group, sum(states)] as const);
  const all = groups.reduce((total, [, count]) => total + count, 0);
  return { ...(Object.fromEntries(groups) as Record<StateGroup, number>), all };
}

// The supervisor's desk: what waits for a decision, and what a decision would mean for the team.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity, TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { jpOfPlan } from '../rules-hours.ts';
import type { Activity } from '../types.ts';
import { selectJpRules } from './store-hours.ts';
import { selectPending, type Pending } from './store-lists.ts';

export type Decision = Pending & { capacity: Capacity; isLate: boolean };

/** What waits about the members of a team, the oldest first. */
export async function pendingOf(ctx: Ctx, team: readonly TeamMember[]): Promise<Decision[]> {
  const capacities = new Map(team.map((member) => [member.personId, member.capacity]));
  const pending = await selectPending(ctx.db, [...capacities.keys()]);
  return pending.map((item) => ({
    ...item,
    capacity: capacities.get(item.personId) ?? 'definitive',
    isLate: item.due < today(ctx)
  }));
}

/** Notices and reports that wait for the actor, in whichever capacity she decides, the oldest first. */
export const teamDecisions = async (ctx: Ctx): Promise<Decision[]> =>
  pendingOf(ctx, await teamFor(ctx, 'learning.oversee'));

/** What the plan of an activity would come to in JP. */
export const jpOfActivity = async (ctx: Ctx, activity: Activity): Promise<number> =>
  jpOfPlan(activity, await selectJpRules(ctx.db));

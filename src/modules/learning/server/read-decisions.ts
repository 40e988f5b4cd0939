// The supervisor's desk: what waits for a decision, and what a decision would mean for the team.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity, TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { jpOf, jpOfPlan, stateOf } from '../rules-hours.ts';
import type { Activity } from '../types.ts';
import { selectJpRules, selectTeamHours } from './store-hours.ts';
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

export type TeamYear = { personId: number; name: string; jp: number }[];

/** The JP of everyone the actor decides for in the running year, the fewest first. */
export async function teamYear(ctx: Ctx): Promise<TeamYear> {
  const year = today(ctx).slice(0, 4);
  const team = await teamFor(ctx, 'learning.oversee');
  const ids = team.map((member) => member.personId);
  const days = { from: `${year}-01-01`, until: `${year}-12-31` };
  const [rows, rules] = await Promise.all([selectTeamHours(ctx.db, ids, days), selectJpRules(ctx.db)]);
  const counted = Map.groupBy(
    rows.filter((row) => stateOf(row) === 'counted'),
    (row) => row.personId
  );
  return team
    .map(({ personId, name }) => ({ personId, name, jp: jpOf(counted.get(personId) ?? [], rules) }))
    .sort((a, b) => a.jp - b.jp || a.name.localeCompare(b.name));
}

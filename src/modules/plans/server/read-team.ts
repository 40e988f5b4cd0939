// The supervisor's list: the plans of everyone she decides for, those that wait first.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf } from '#platform/dates.ts';
import { waitedDays } from '../rules.ts';
import { progressOf, sharesOf } from '../rules-items.ts';
import type { PlanState, Share } from '../types.ts';
import { selectPlansOfYear, selectStandings, selectSubmitted, type PlanOfYear, type Waiting } from './store-team.ts';

export type QueuedPlan = Waiting & { capacity: Capacity; days: number; isLate: boolean };

/** A member of the team with the plan of the year; a draft is told, not shown. */
export type MemberPlan = {
  personId: number;
  name: string;
  capacity: Capacity;
  state: PlanState | 'none';
  planId: number | null;
  count: number;
  minutes: number;
  progress: number;
  shares: Record<Share, number>;
};

export type TeamPlans = { year: number; queue: QueuedPlan[]; members: MemberPlan[] };

const minutesIn = (items: PlanOfYear['items']) => items.reduce((sum, item) => sum + item.plannedMinutes, 0);

/** What a supervisor can open of a plan: itself unless it is a draft, else the version in force. */
const shownOf = (plan: Pick<PlanOfYear, 'id' | 'state' | 'inForce'>): number | null =>
  plan.state === 'draft' ? plan.inForce : plan.id;

function memberPlan(member: { personId: number; name: string; capacity: Capacity }, plan?: PlanOfYear): MemberPlan {
  const isDraft = plan?.state === 'draft';
  const items = plan && !isDraft ? plan.items : [];
  return {
    ...member,
    state: plan?.state ?? 'none',
    planId: plan ? shownOf(plan) : null,
    count: items.length,
    minutes: minutesIn(items),
    progress: progressOf(items),
    shares: sharesOf(items)
  };
}

/** The plans of those the actor decides for: what waits for a decision of any year, and everyone's plan of one year. */
export async function teamPlans(ctx: Ctx, filter: { year?: number | undefined } = {}): Promise<TeamPlans> {
  const year = filter.year ?? yearOf(today(ctx));
  const team = (await teamFor(ctx, 'plans.oversee')).toSorted((a, b) => a.name.localeCompare(b.name));
  const ids = team.map(({ personId }) => personId);
  const [waiting, plans] = await Promise.all([selectSubmitted(ctx, ids), selectPlansOfYear(ctx.db, ids, year)]);
  const members = new Map(team.map((member) => [member.personId, member]));
  const planOf = new Map(plans.map((plan) => [plan.personId, plan]));
  const queue = waiting.map((plan) => ({
    ...plan,
    capacity: members.get(plan.personId)?.capacity ?? 'definitive',
    days: waitedDays(plan.since, today(ctx)),
    isLate: plan.due < today(ctx)
  }));
  return { year, queue, members: team.map((member) => memberPlan(member, planOf.get(member.personId))) };
}

/** Where the plans of people stand in the running year, and which of them a supervisor can open, by person. */
export async function planStandings(
  ctx: Ctx,
  people: readonly number[]
): Promise<Map<number, { state: PlanState; planId: number | null }>> {
  const standings = await selectStandings(ctx.db, people, yearOf(today(ctx)));
  return new Map(standings.map((plan) => [plan.personId, { state: plan.state, planId: shownOf(plan) }]));
}

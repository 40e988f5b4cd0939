// The members of a team with what each module tells of them; nothing private is among it.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { lastCoached } from '#modules/coaching/server/index.ts';
import { teamTime, type TeamTime } from '#modules/learning/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { teamPlans } from '#modules/plans/server/index.ts';
import type { PlanState } from '#modules/plans/types.ts';

export type Member = TeamTime & { plan: PlanState | 'none'; planId: number | null; coachedOn: Day | null };

/** Everyone the reader decides for, who has the least JP first; she leads `led`. */
export async function membersOf(ctx: Ctx, led: readonly TeamMember[]): Promise<Member[]> {
  const [times, plans] = await Promise.all([teamTime(ctx, led), teamPlans(ctx, { led })]);
  const coached = await lastCoached(
    ctx,
    times.map(({ personId }) => personId)
  );
  const planOf = new Map(plans.members.map((member) => [member.personId, member]));
  return times.map((time) => {
    const plan = planOf.get(time.personId);
    return {
      ...time,
      plan: plan?.state ?? 'none',
      planId: plan?.planId ?? null,
      coachedOn: coached.get(time.personId) ?? null
    };
  });
}

// The members of a team with what each module tells of them; nothing private is among it.
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { keepForReaders } from '#modules/inbox/server/index.ts';
import { lastCoached } from '#modules/coaching/server/index.ts';
import { teamTime, type TeamTime } from '#modules/learning/server/index.ts';
import { planStandings } from '#modules/plans/server/index.ts';
import type { PlanState } from '#modules/plans/types.ts';

export type Member = TeamTime & { plan: PlanState | 'none'; planId: number | null; coachedOn: Day | null };

const kept = keepForReaders<Member[]>({ least: 0, longest: 60_000, watch: 0, most: 1_000 });

/** Everyone the reader decides for, who has the least JP first: read again once something happened in the team, and each minute. */
export const membersOf = (ctx: Ctx): Promise<Member[]> => kept.of(ctx, () => readMembers(ctx));

async function readMembers(ctx: Ctx): Promise<Member[]> {
  const times = await teamTime(ctx);
  const people = times.map(({ personId }) => personId);
  const [plans, coached] = await Promise.all([planStandings(ctx, people), lastCoached(ctx, people)]);
  return times.map((time) => {
    const { state = 'none', planId = null } = plans.get(time.personId) ?? {};
    return { ...time, plan: state, planId, coachedOn: coached.get(time.personId) ?? null };
  });
}

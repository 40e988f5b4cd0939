// Who of the team gets time to learn in the running year.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { selectTimes, type PersonTime } from './store-team-time.ts';

export type TeamTime = PersonTime & { name: string; capacity: Capacity };

/** The time of everyone the actor decides for, who has the least first. */
export async function teamTime(ctx: Ctx): Promise<TeamTime[]> {
  const team = new Map((await teamFor(ctx, 'learning.oversee')).map((member) => [member.personId, member]));
  const times = await selectTimes(ctx.db, [...team.keys()], today(ctx));
  return times
    .map((time) => ({ ...time, name: '', capacity: 'definitive' as const, ...team.get(time.personId) }))
    .sort((a, b) => a.jp - b.jp || a.name.localeCompare(b.name));
}

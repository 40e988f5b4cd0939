// The supervisor's list: applications that wait for what she says, what else the team applied for, work given directly.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { addDays } from '#platform/dates.ts';
import { waitedDays } from '../rules.ts';
import {
  selectAssignments,
  selectTeamApplications,
  selectUnsupported,
  type ListedAssignment,
  type TeamApplication
} from './store-team.ts';

export type QueuedApplication = TeamApplication & { capacity: Capacity; days: number; isLate: boolean };
export type TeamOffers = {
  queue: QueuedApplication[];
  applications: TeamApplication[];
  assignments: ListedAssignment[];
  hasTeam: boolean;
};

/** Applications and work of those the actor decides for: what waits, and what was in the last year. */
export async function teamOffers(ctx: Ctx): Promise<TeamOffers> {
  const day = today(ctx);
  const since = addDays(day, -365);
  const team = new Map((await teamFor(ctx, 'offers.oversee')).map((member) => [member.personId, member]));
  const ids = [...team.keys()];
  const [waiting, applications, assignments] = await Promise.all([
    selectUnsupported(ctx.db, ids, day),
    selectTeamApplications(ctx.db, ids, { since, day }),
    selectAssignments(ctx.db, ids, since)
  ]);
  const queue = waiting.map((each) => ({
    ...each,
    capacity: team.get(each.personId)?.capacity ?? 'definitive',
    days: waitedDays(each.since, day),
    isLate: each.due < day
  }));
  return { queue, applications, assignments, hasTeam: ids.length > 0 };
}

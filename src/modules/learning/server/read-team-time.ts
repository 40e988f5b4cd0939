// Who of the team gets time to learn in the running year.
import { teamFor } from '#modules/people/server/index.ts';
import type { Capacity, TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf } from '#platform/dates.ts';
import { fairnessOf, type MemberTime } from '../rules-fairness.ts';
import { selectBlocks } from './store-blocks.ts';
import { selectAnswers, selectJpRules, selectTeamEntries } from './store-hours.ts';

export type TeamTime = MemberTime & { name: string; capacity: Capacity };

/** The time of everyone the actor decides for, who has the least first; she leads `led` where that is known already. */
export async function teamTime(ctx: Ctx, led?: readonly TeamMember[]): Promise<TeamTime[]> {
  const team = await teamFor(ctx, 'learning.oversee', led);
  const people = team.map(({ personId }) => personId);
  const day = today(ctx);
  const year = yearOf(day);
  const [entries, rules, answers, blocks] = await Promise.all([
    selectTeamEntries(ctx.db, people, { from: `${year}-01-01`, until: `${year}-12-31` }),
    selectJpRules(ctx.db),
    selectAnswers(ctx.db, people, year),
    selectBlocks(ctx.db, people, { from: day, until: day })
  ]);
  const keepers = new Set(blocks.map(({ personId }) => personId));
  const times = fairnessOf(people, { entries, answers, keepers, today: day }, rules);
  const members = new Map(team.map((member) => [member.personId, member]));
  return times
    .map((time) => ({
      ...time,
      name: members.get(time.personId)?.name ?? '',
      capacity: members.get(time.personId)?.capacity ?? 'definitive'
    }))
    .sort((a, b) => a.jp - b.jp || a.name.localeCompare(b.name));
}

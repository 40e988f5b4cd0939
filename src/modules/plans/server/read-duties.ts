// What waits for somebody in plans: those of others to decide, an own one that was handed back.
import { teamFor } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { selectReturned, selectSubmitted } from './store-team.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = {
  kind: 'plans.submitted' | 'plans.returned';
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

/** Everything in plans that waits for the actor, who leads `led` where that is known already; the title of an own plan is its year. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  const personId = ctx.actor.personId;
  if (personId === null) return [];
  const team = (await teamFor(ctx, 'plans.oversee', led)).map((member) => member.personId);
  const [submitted, returned] = await Promise.all([selectSubmitted(ctx, team), selectReturned(ctx, personId)]);
  return [
    ...submitted.map(({ id, name, year, since, due }) => ({
      kind: 'plans.submitted' as const,
      title: `${year} · ${name}`,
      href: `/team/plans?plan=${id}`,
      since,
      due
    })),
    ...returned.map(({ id, year, since }) => ({
      kind: 'plans.returned' as const,
      title: String(year),
      href: `/plans/${id}`,
      since,
      due: null
    }))
  ];
}

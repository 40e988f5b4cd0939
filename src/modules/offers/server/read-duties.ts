// What waits for somebody in offers: nominations, work and results of one's own, applications of the team, selections.
import { teamFor } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { dutiesAsked } from './duties-asked.ts';
import { selectOwnDuties, selectUnselected, type OwnDuty } from './store-duties.ts';
import { selectUnsupported } from './store-team.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = {
  kind: OwnDuty['kind'] | 'offers.support' | 'offers.select';
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

const ownHref = ({ kind, id }: OwnDuty) => (kind === 'offers.respond' ? `/offers/assignments/${id}` : `/offers/${id}`);

/** Everything in offers that waits for the actor, who leads `led` where that is known already. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const team = (await teamFor(ctx, 'offers.oversee', led)).map((member) => member.personId);
  const [own, unsupported, unselected] = await Promise.all([
    selectOwnDuties(ctx.db, dutiesAsked(ctx)),
    selectUnsupported(ctx.db, team, today(ctx)),
    selectUnselected(ctx.db, dutiesAsked(ctx))
  ]);
  return [
    ...own.map((duty) => ({ ...duty, id: undefined, href: ownHref(duty) })),
    ...unsupported.map(({ id, title, name, since, due }) => ({
      kind: 'offers.support' as const,
      title: `${title} · ${name}`,
      href: `/team/offers?application=${id}`,
      since,
      due
    })),
    ...unselected.map(({ id, title, since, due }) => ({
      kind: 'offers.select' as const,
      title,
      href: `/offers/${id}`,
      since,
      due
    }))
  ].map(({ kind, title, href, since, due }) => ({ kind, title, href, since, due }));
}

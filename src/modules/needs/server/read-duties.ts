// What waits for somebody in needs: those of the team to answer, and to say something about the year.
import type { RawBuilder } from 'kysely';
import { teamFor, teamIds } from '#modules/people/server/index.ts';
import type { TeamMember } from '#modules/people/types.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf, type Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor, selectProposed, selectReminder } from './store-team.ts';

/** One thing that waits; the inbox puts the kind into words, and the year a reminder is about. */
export type Duty = {
  kind: 'needs.answer' | 'needs.note' | 'needs.propose';
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

/** Everything in needs that waits for the actor, who leads `led` where that is known already. */
export async function duties(ctx: Ctx, led?: readonly TeamMember[]): Promise<Duty[]> {
  const { personId } = ctx.actor;
  if (personId === null) return [];
  const team = (await teamFor(ctx, 'needs.oversee', led)).map((member) => member.personId);
  const [proposed, reminder] = await Promise.all([
    selectProposed(ctx.db, team),
    selectReminder(ctx.db, personId, today(ctx))
  ]);
  const others = proposed.map(({ id, kind, name, topic, since, due }) => ({
    kind: kind === 'need' ? ('needs.answer' as const) : ('needs.note' as const),
    title: kind === 'need' ? `${topic} · ${name}` : name,
    href: `/team/needs?need=${id}`,
    since,
    due
  }));
  const year = String(yearOf(today(ctx)));
  const own = reminder ? [{ kind: 'needs.propose' as const, title: year, href: '/needs', ...reminder }] : [];
  return [...others, ...own];
}

/** What `duties` would list, counted by kind; `led` is the array of those for whom the actor decides. */
export async function queues(ctx: Ctx, led: RawBuilder<number[]>): Promise<Queues> {
  const { personId } = ctx.actor;
  if (personId === null) return noQueues;
  return queuesFor(personId, await teamIds(ctx, 'needs.oversee', led), today(ctx));
}

// What waits for somebody in teams: proposals of the units she is in charge of.
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectWaiting, queuesFor } from './store-duties.ts';
import { sightOf } from './store-sight.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: 'teams.accept'; title: string; href: string; since: Day; due: Day | null };

const holdsCharge = (ctx: Ctx) =>
  ctx.actor.grants.some(({ capability }) => capability === 'teams.oversee' || capability === '*');

/** Everything in teams that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null || !holdsCharge(ctx)) return [];
  const { charged } = await sightOf(ctx);
  const waiting = await selectWaiting(ctx.db, { personId: signedIn(ctx), charged });
  return waiting.map(({ id, title, since }) => ({
    kind: 'teams.accept',
    title,
    href: `/teams/${id}`,
    since,
    due: null
  }));
}

/** What `duties` would list, counted by kind. */
export async function queues(ctx: Ctx): Promise<Queues> {
  if (ctx.actor.personId === null || !holdsCharge(ctx)) return noQueues;
  return queuesFor({ personId: signedIn(ctx), charged: (await sightOf(ctx)).charged });
}

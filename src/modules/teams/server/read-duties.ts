// What waits for somebody in teams: proposals of the units she is in charge of.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectWaiting, queuesFor } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: 'teams.accept'; title: string; href: string; since: Day; due: Day | null };

const holdsCharge = (ctx: Ctx) =>
  ctx.actor.grants.some(({ capability }) => capability === 'teams.oversee' || capability === '*');

const whoOf = (ctx: Ctx) => ({
  personId: signedIn(ctx),
  day: today(ctx),
  charged: unitsWith(ctx.actor, 'teams.oversee')
});

/** Everything in teams that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null || !holdsCharge(ctx)) return [];
  const waiting = await selectWaiting(ctx.db, whoOf(ctx));
  return waiting.map(({ id, title, since }) => ({
    kind: 'teams.accept',
    title,
    href: `/teams/${id}`,
    since,
    due: null
  }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues =>
  ctx.actor.personId === null || !holdsCharge(ctx) ? noQueues : queuesFor(whoOf(ctx));

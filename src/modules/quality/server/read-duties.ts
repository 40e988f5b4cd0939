// What waits for somebody in quality: votes to give, votings to close, decisions to read, assets that came back, panels that lack.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { Queues } from '#platform/server/queue.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { queuesFor, selectWaiting, type Waiting } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: `quality.${Waiting['kind']}`; title: string; href: string; since: Day; due: Day | null };

const whoAsks = (ctx: Ctx) => ({
  personId: signedIn(ctx),
  day: today(ctx),
  tends: unitsWith(ctx.actor, 'quality.appoint')
});

/** Everything in quality that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const waiting = await selectWaiting(ctx.db, whoAsks(ctx));
  return waiting.map(({ kind, id, title, since, due }) => ({
    kind: `quality.${kind}`,
    title,
    href: kind === 'panel' ? '/quality/panels' : `/quality/${id}`,
    since,
    due
  }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues => queuesFor(whoAsks(ctx));

// What waits for somebody in culture.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { carried } from '#platform/server/signed-in.ts';
import { queuesFor, selectWaiting, type DutyKind, type Who } from './store-duties.ts';
import { keptUnits } from './store-units.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: DutyKind; title: string; href: string; since: Day; due: Day | null };

const whoOf = (ctx: Ctx, personId: number): Who => ({
  personId,
  carried: carried(ctx),
  kept: keptUnits(ctx.actor),
  day: today(ctx)
});

/** Everything in culture that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const waiting = await selectWaiting(ctx.db, whoOf(ctx, ctx.actor.personId));
  return waiting.map(({ place, ...duty }) => ({ ...duty, href: `/culture/${place}` }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues =>
  ctx.actor.personId === null ? noQueues : queuesFor(whoOf(ctx, ctx.actor.personId));

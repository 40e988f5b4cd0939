// What waits for somebody in hand-over: to write down, to read, to sign off, to answer.
import type { Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { Queues } from '#platform/server/queue.ts';
import { whoAsks } from './read-moves.ts';
import { queuesFor, selectDuties, type DutyKind } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: DutyKind; title: string; href: string; since: Day; due: Day | null };

/** Everything in hand-over that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const rows = await selectDuties(ctx.db, whoAsks(ctx));
  return rows.map(({ place, ...duty }) => ({
    ...duty,
    href: place.startsWith('#') ? `/handover${place}` : `/handover/${place}`
  }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues => queuesFor(whoAsks(ctx));

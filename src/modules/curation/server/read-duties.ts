// What waits for somebody in curation: own assets to look at, and what nobody is left to look at.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import type { Queues } from '#platform/server/queue.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { queuesFor, selectDuties, type DutyKind, type Who } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. The title of what is inherited is how many. */
export type Duty = { kind: DutyKind; title: string; href: string; since: Day; due: Day | null };

const whoAsks = (ctx: Ctx): Who => ({
  personId: signedIn(ctx),
  carried: carried(ctx),
  cared: unitsWith(ctx.actor, 'knowledge.steward'),
  day: today(ctx)
});

/** Everything in curation that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const rows = await selectDuties(ctx.db, whoAsks(ctx));
  return rows.map(({ place, ...duty }) => ({ ...duty, href: `/curation/${place}` }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues => queuesFor(whoAsks(ctx));

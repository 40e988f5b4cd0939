// How much waits for somebody in offers: asked at every page, so counted without being read.
import type { RawBuilder } from 'kysely';
import { teamIds } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { dutiesAsked } from './duties-asked.ts';
import { queuesFor } from './store-duties.ts';

/** What `duties` would list, counted by kind; `led` is the array of those for whom the actor decides. */
export async function queues(ctx: Ctx, led: RawBuilder<number[]>): Promise<Queues> {
  if (ctx.actor.personId === null) return noQueues;
  return queuesFor(dutiesAsked(ctx), await teamIds(ctx, 'offers.oversee', led));
}

// How much waits after learning: asked at every page, so counted without being read.
import type { RawBuilder } from 'kysely';
import { teamIds } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor } from './store-queues.ts';

/** What `duties` would list, counted by kind; `led` is the array of those for whom the actor decides. */
export async function queues(ctx: Ctx, led: RawBuilder<number[]>): Promise<Queues> {
  if (ctx.actor.personId === null) return noQueues;
  return queuesFor(ctx.actor, await teamIds(ctx, 'transfer.oversee', led), today(ctx));
}

// How much of learning waits for somebody: asked at every page, so counted without being read.
import type { RawBuilder } from 'kysely';
import { teamIds } from '#modules/people/server/index.ts';
import { monthOf } from '#platform/dates.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor } from './store-queues.ts';

/** What `duties` would list, counted by kind; `led` is the array of those for whom the actor decides. */
export async function queues(ctx: Ctx, led: RawBuilder<number[]>): Promise<Queues> {
  const { personId } = ctx.actor;
  if (personId === null) return noQueues;
  const team = await teamIds(ctx, 'learning.oversee', led);
  return queuesFor({ personId, team, today: today(ctx), month: monthOf(today(ctx)) });
}

// How much waits for somebody in coaching: asked at every page, so counted without being read.
import { today, type Ctx } from '#platform/server/context.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor } from './store-duties.ts';

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues =>
  ctx.actor.personId === null ? noQueues : queuesFor({ personId: ctx.actor.personId, day: today(ctx) });

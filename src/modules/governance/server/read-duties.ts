// What waits for somebody in governance: documents to check, verify, monitor and follow up, terms that end soon.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor, selectWaiting, type Waiting } from './store-duties.ts';
import { keptUnits } from './store-units.ts';
import { verifierOf } from './store-verifications.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: Waiting['kind']; title: string; href: string; since: Day; due: Day | null };

/** Whom the actor keeps or verifies documents for; undefined = for nobody. */
function whoOf(ctx: Ctx) {
  const verifier = verifierOf(ctx.actor, today(ctx));
  return verifier && { kept: keptUnits(ctx.actor), day: today(ctx), verifier };
}

/** Everything in governance that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const who = whoOf(ctx);
  if (!who) return [];
  const waiting = await selectWaiting(ctx.db, who);
  return waiting.map(({ place, ...duty }) => ({ ...duty, href: `/governance/${place}` }));
}

/** What `duties` would list, counted by kind. */
export function queues(ctx: Ctx): Queues {
  const who = whoOf(ctx);
  return who ? queuesFor(who) : noQueues;
}

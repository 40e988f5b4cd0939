// What waits for somebody in follow-ups, rounds and ratings.
import { today, type Ctx } from '#platform/server/context.ts';
import { yearOf, type Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { overseenBy } from './read-list.ts';
import { queuesFor, selectDuties, type Asked, type DutyKind } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = { kind: DutyKind; title: string; href: string; since: Day; due: Day | null };

const asked = (ctx: Ctx): Asked => ({
  personId: signedIn(ctx),
  carried: carried(ctx),
  unitId: ctx.actor.unitId,
  kept: overseenBy(ctx.actor, ['feedback.keep']),
  year: yearOf(today(ctx)),
  day: today(ctx)
});

/** Everything here that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  if (ctx.actor.personId === null) return [];
  const rows = await selectDuties(ctx.db, asked(ctx));
  return rows.map(({ place, ...duty }) => ({ ...duty, href: `/feedback/${place}` }));
}

/** What `duties` would list, counted by kind. */
export const queues = (ctx: Ctx): Queues => (ctx.actor.personId === null ? noQueues : queuesFor(asked(ctx)));

// What waits for somebody in the committee.
import { holds } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import type { Day } from '#platform/dates.ts';
import { noQueues, type Queues } from '#platform/server/queue.ts';
import { queuesFor, selectWaiting, type Who } from './store-duties.ts';

/** One thing that waits; the inbox puts the kind into words. */
export type Duty = {
  kind:
    | 'committee.walk'
    | 'committee.sign'
    | 'committee.answer'
    | 'committee.judge'
    | 'committee.draw'
    | 'committee.moderate'
    | 'committee.replace'
    | 'committee.find'
    | 'committee.reply'
    | 'committee.approve'
    | 'committee.objection';
  title: string;
  href: string;
  since: Day;
  due: Day | null;
};

function whoOf(ctx: Ctx): Who | undefined {
  const { personId, grants } = ctx.actor;
  if (personId === null) return undefined;
  const walks = grants.filter(({ capability }) => capability === 'committee.walk');
  const signs = grants.filter(({ capability }) => capability === 'committee.sign');
  return {
    me: personId,
    day: today(ctx),
    walks: walks.some(({ unitId }) => unitId === null) ? null : walks.flatMap(({ unitId }) => unitId ?? []),
    signs: signs.flatMap(({ unitId }) => unitId ?? []),
    objections: holds(ctx.actor, 'assessment.manage')
  };
}

/** Everything in the committee that waits for the actor. */
export async function duties(ctx: Ctx): Promise<Duty[]> {
  const who = whoOf(ctx);
  return who ? ((await selectWaiting(ctx.db, who)) as Duty[]) : [];
}

/** What `duties` would list, counted by kind. */
export function queues(ctx: Ctx): Queues {
  const who = whoOf(ctx);
  return who ? queuesFor(who) : noQueues;
}

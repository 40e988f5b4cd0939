// Learning begins: on its own, from an item of the plan, from an offered programme.
import { placeOf } from '#modules/people/server/index.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { eventOf } from '../events.ts';
import { lackOf } from '../rules.ts';
import type { Activity, Intent, Reason, Solution } from '../types.ts';
import { activityOfToken, insertActivity, insertStep, lockToken, selectActivity } from './store.ts';

export type Beginning = Intent & {
  solution?: Solution;
  programmeId?: number | null;
  token?: string | undefined;
};

async function begin(ctx: Ctx, tx: Tx, beginning: Beginning): Promise<Activity> {
  const { token, solution = 'self', ...intent } = beginning;
  const personId = ctx.actor.personId ?? notFound('person');
  const unitId = (await placeOf(within(ctx, tx), personId)) ?? notFound('placement');
  const activity = await insertActivity(tx, { ...intent, personId, unitId, solution, createdAt: ctx.now });
  const step = { activityId: activity.id, kind: 'start', byId: personId, at: ctx.now, note: '', details: {} } as const;
  await insertStep(tx, { ...step, token: token || null });
  const subject = `learning.activity:${activity.id}`;
  await emit(ctx, tx, { name: eventOf.start, subject, personId, unitId });
  return activity;
}

/**
 * Starts an activity of the actor's own. Whether an item of the plan is hers is the question of the page that offers
 * it (plans lie above learning). A form sent twice gives the first activity again.
 */
export async function startActivity(ctx: Ctx, beginning: Beginning): Promise<Result<Activity, Reason>> {
  const lack = lackOf(beginning, beginning.solution ?? 'self', false);
  if (lack) return refused(lack);
  return inTransaction(ctx.db, async (tx) => {
    if (beginning.token) {
      await lockToken(tx, beginning.token);
      const before = await activityOfToken(tx, beginning.token);
      if (before !== undefined) return ownActivity(ctx, tx, before);
    }
    return done(await begin(ctx, tx, beginning));
  });
}

async function ownActivity(ctx: Ctx, tx: Tx, id: number): Promise<Result<Activity, Reason>> {
  const activity = await selectActivity(tx, id);
  return activity.personId === ctx.actor.personId ? done(activity) : notFound('activity');
}

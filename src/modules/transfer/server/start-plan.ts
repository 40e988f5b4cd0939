// An actualisation plan begins: for an own activity that took place and is long enough, with its due dates.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused } from '#platform/result.ts';
import { asksForPlan, dueDates } from '../rules-plans.ts';
import { isFinished } from '../rules-notes.ts';
import { holdPlan, tellPlan, type PlanResult } from './on-plan.ts';
import { selectHeld, selectPlanRule } from './store-held.ts';
import { insertMilestones, insertPlan } from './store-plans.ts';

/** Begins the plan of an own finished activity; where there is one already, that one is given. */
export async function startPlan(ctx: Ctx, { activityId }: { activityId: number }): Promise<PlanResult> {
  return inTransaction(ctx.db, async (tx): Promise<PlanResult> => {
    const activity = await selectHeld(tx, activityId);
    if (activity.personId !== ctx.actor.personId) notFound('activity');
    if (!isFinished(activity, today(ctx))) return refused('not-finished');
    const rule = await selectPlanRule(tx, activity.endsOn);
    if (!asksForPlan(activity, rule)) return refused('too-short');
    const { isNew, ...plan } = await insertPlan(tx, activity, ctx.now);
    if (!isNew) return done(plan);
    await insertMilestones(tx, plan.id, dueDates(activity.endsOn, rule));
    const held = await holdPlan(ctx, tx, { planId: plan.id });
    await tellPlan(held, { event: 'transfer.plan.started', step: { kind: 'start' } });
    return done(plan);
  });
}

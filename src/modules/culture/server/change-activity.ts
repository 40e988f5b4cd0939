// Writes the plan of an activity anew until it is closed; what those relied on who came stays as it was.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { replan } from '../rules-activities.ts';
import type { ActivityPlan } from '../schema-activities.ts';
import type { Reason } from '../types.ts';
import { tellActivity } from './announce-activity.ts';
import { standingIn } from './standing.ts';
import { lockActivity, updatePlan } from './store-activities.ts';
import { selectPresent } from './store-attendance.ts';
import { selectByCode } from './store-units.ts';

/** Changes what an activity is announced as; who runs it. The same form sent twice leaves the same plan. */
export async function changeActivity(ctx: Ctx, id: number, plan: ActivityPlan): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const activity = await lockActivity(tx, id);
    const [standing, present] = [await standingIn(within(ctx, tx), activity), await selectPresent(tx, id)];
    const may = replan(activity, standing, { present, plan, today: today(ctx) });
    if (!may.ok) return may;
    const units = await selectByCode(tx, plan.shared, today(ctx));
    if (units.length < plan.shared.length) return refused('unknown-unit');
    await updatePlan(tx, activity, { plan, units });
    await tellActivity(ctx, tx, { name: 'culture.activity.changed', activity });
    return done(id);
  });
}

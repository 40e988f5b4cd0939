// The owner writes what each milestone will have put to work.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { done, refused } from '#platform/result.ts';
import { isWritable, lackInAims } from '../rules-plans.ts';
import { holdPlan, tellPlan, type PlanOrder, type PlanResult } from './on-plan.ts';
import { bumpPlan, updateMilestone } from './store-plans.ts';

/** Keeps the aims of the milestones that were not reported yet; none may be left empty. */
export async function writeAims(
  ctx: Ctx,
  order: PlanOrder & { aims: ReadonlyMap<number, string> }
): Promise<PlanResult> {
  return inTransaction(ctx.db, async (tx): Promise<PlanResult> => {
    const held = await holdPlan(ctx, tx, order);
    const { plan, milestones, hand } = held;
    if (held.isRepeated) return done(plan);
    if (hand.role !== 'owner') return refused('not-yours');
    if (order.revision !== undefined && order.revision !== plan.revision) return refused('stale');
    const lack = lackInAims(milestones, order.aims);
    if (lack) return { ok: false, reason: lack.reason, at: lack.id };
    for (const milestone of milestones.filter(isWritable)) {
      const aim = (order.aims.get(milestone.id) ?? milestone.aim).trim();
      if (aim !== milestone.aim) await updateMilestone(tx, { ...milestone, aim, revision: milestone.revision + 1 });
    }
    await bumpPlan(tx, plan.id);
    const details = { aims: Object.fromEntries(order.aims) };
    await tellPlan(held, { event: 'transfer.plan.written', step: { kind: 'write', details, token: order.token } });
    return done({ ...plan, revision: plan.revision + 1 });
  });
}

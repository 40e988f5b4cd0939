// A milestone is reported by its owner, and judged by who decides for her.
import { personNameOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, type Result } from '#platform/result.ts';
import type { MilestoneEvent } from '../events.ts';
import { judge, report, type MilestoneReport, type MilestoneVerdict } from '../rules-plans.ts';
import type { Milestone, Reason } from '../types.ts';
import { holdPlan, tellPlan, type HeldPlan, type PlanResult } from './on-plan.ts';
import { planOfMilestone, updateMilestone } from './store-plans.ts';

/** Which milestone, in which form the sender saw it, and the mark that makes a second press harmless. */
export type MilestoneOrder = { milestoneId: number; revision?: number | undefined; token?: string | undefined };

async function refuse({ ctx, hand }: HeldPlan, before: Milestone, reason: Reason): Promise<PlanResult> {
  const { confirmedBy } = before;
  if (reason !== 'already-decided' || confirmedBy === null || confirmedBy === hand.personId)
    return { ok: false, reason };
  return { ok: false, reason, by: (await personNameOf(ctx, confirmedBy))?.name ?? '' };
}

type Work = {
  apply: (before: Milestone, held: HeldPlan) => Result<Milestone, Reason>;
  kind: string;
  event: MilestoneEvent;
  note: string;
};

async function onMilestone(ctx: Ctx, order: MilestoneOrder, work: Work): Promise<PlanResult> {
  return inTransaction(ctx.db, async (tx): Promise<PlanResult> => {
    const planId = await planOfMilestone(tx, order.milestoneId);
    const held = await holdPlan(ctx, tx, { planId, token: order.token });
    if (held.isRepeated) return done(held.plan);
    const before = held.milestones.find(({ id }) => id === order.milestoneId) ?? notFound('milestone');
    const after = work.apply(before, held);
    if (!after.ok) return refuse(held, before, after.reason);
    if (order.revision !== undefined && order.revision !== before.revision) return { ok: false, reason: 'stale' };
    await updateMilestone(tx, { ...after.value, revision: before.revision + 1 });
    const { kind, event, note } = work;
    const details = { dueDay: before.dueDay, isMet: after.value.isMet };
    await tellPlan(held, { event, milestoneId: before.id, step: { kind, note, details, token: order.token } });
    return done(held.plan);
  });
}

/** The owner says whether a milestone was met, with a line. */
export const reportMilestone = (ctx: Ctx, order: MilestoneOrder & MilestoneReport): Promise<PlanResult> =>
  onMilestone(ctx, order, {
    apply: (before, { hand }) => report(before, order, hand),
    kind: 'report',
    event: 'transfer.milestone.reported',
    note: order.line.trim()
  });

/** Who decides for the owner confirms the report, or returns it with a reason. */
export const decideMilestone = (
  ctx: Ctx,
  order: MilestoneOrder & { decision: MilestoneVerdict['kind']; note: string }
): Promise<PlanResult> => {
  const { decision: kind, note } = order;
  return onMilestone(ctx, order, {
    apply: (before, { hand }) => judge(before, { kind, note }, hand),
    kind,
    event: kind === 'confirm' ? 'transfer.milestone.confirmed' : 'transfer.milestone.returned',
    note: note.trim()
  });
};

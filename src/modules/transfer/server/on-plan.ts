// The one way in which a plan is met: held, with its milestones and the part of the actor.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { MilestoneEvent, PlanEvent } from '../events.ts';
import type { Milestone, Plan, Reason, Role } from '../types.ts';
import { roleHere } from './on-note.ts';
import { lockPlan, selectMilestones } from './store-plans.ts';
import { insertStep, isTokenUsed, type NewStep } from './store-steps.ts';

/** Which plan, in which form the sender saw it, and the mark that makes a second press harmless. */
export type PlanOrder = { planId: number; revision?: number | undefined; token?: string | undefined };

/** The plan after the step, or why not; `at` is the milestone that lacks something, `by` names who decided before. */
export type PlanResult = { ok: true; value: Plan } | { ok: false; reason: Reason; at?: number; by?: string };

/** The plan as it is held for a step. */
export type HeldPlan = {
  ctx: Ctx;
  tx: Tx;
  plan: Plan;
  milestones: Milestone[];
  hand: { role: Role; personId: number; now: Date; today: string };
  /** The form was carried out before. */
  isRepeated: boolean;
};

/** Holds a plan for the actor; not found for whom it does not concern. */
export async function holdPlan(ctx: Ctx, tx: Tx, order: PlanOrder): Promise<HeldPlan> {
  const inside = { ...ctx, db: tx };
  const personId = ctx.actor.personId ?? notFound('person');
  const plan = await lockPlan(tx, order.planId);
  const role = await roleHere(inside, plan);
  const isRepeated = order.token ? await isTokenUsed(tx, { of: 'plan', id: plan.id }, order.token) : false;
  const milestones = await selectMilestones(tx, plan.id);
  return { ctx: inside, tx, plan, milestones, hand: { role, personId, now: ctx.now, today: today(ctx) }, isRepeated };
}

type Done = {
  event: PlanEvent | MilestoneEvent;
  milestoneId?: number;
  step: Pick<NewStep, 'kind' | 'note' | 'details' | 'token'>;
};

/** Writes the entry of the history and the event of what was done with a plan or a milestone. */
export async function tellPlan(held: HeldPlan, { event, milestoneId, step }: Done): Promise<void> {
  const { ctx, tx, plan, hand } = held;
  await insertStep(tx, { of: 'plan', id: plan.id }, { ...step, byId: hand.personId, at: ctx.now });
  const subject = milestoneId === undefined ? `transfer.plan:${plan.id}` : `transfer.milestone:${milestoneId}`;
  const { personId, unitId, activityId } = plan;
  await emit(ctx, tx, { name: event, subject, personId, unitId, payload: { activityId } });
}

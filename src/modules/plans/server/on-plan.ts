// The one way in which a plan is changed: hold it, ask policy and rules, save, tell.
import { authorityOver, personNameOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import type { ItemEvent, PlanEvent } from '../events.ts';
import { roleOver } from '../policy.ts';
import { hasArrived, mayStep, type Hand } from '../rules.ts';
import type { Plan, PlanItem, Reason, Role, StepKind } from '../types.ts';
import { insertStep, isTokenUsed, lockPlan, selectItems, updatePlan, type NewStep } from './store.ts';

/** Which plan, in which form the sender saw it, and the mark that makes a second press harmless. */
export type Order = { planId: number; revision?: number | undefined; token?: string | undefined };

/** The plan after the step, or why not; `by` names who decided before. */
export type PlanResult = { ok: true; value: Plan } | { ok: false; reason: Reason; by?: string };

/** The plan as it is held for a step, with its items and who takes the step. */
export type Held = { ctx: Ctx; tx: Tx; plan: Plan; items: PlanItem[]; hand: Hand };

/** What a step leaves behind: the plan, the entry in its history, the event. */
export type Taken = {
  plan: Plan;
  step: Pick<NewStep, 'kind' | 'note' | 'details'>;
  event: PlanEvent | ItemEvent;
  itemId?: number;
};

/** What the work on a plan answers: what it did, that all stands as asked already, or why not. */
type Work = Result<Taken | 'unchanged', Reason>;

/** The part in which the actor meets the plan today; none is not found. */
export async function roleHere(ctx: Ctx, plan: Pick<Plan, 'personId' | 'unitId'>): Promise<Role> {
  const authority = await authorityOver(ctx, plan);
  return roleOver(ctx.actor, plan.personId, authority) ?? notFound('plan');
}

/** An item of the plan held, or not found. */
export const itemIn = ({ items }: Pick<Held, 'items'>, itemId: number): PlanItem =>
  items.find((item) => item.id === itemId) ?? notFound('item');

/** Progress and confirmation leave the text as it was approved. */
const isOfText = (kind: StepKind) => kind !== 'progress' && kind !== 'confirm';

async function save(held: Held, taken: Taken, order: Order & { kind: StepKind }): Promise<Plan> {
  const { ctx, tx, hand } = held;
  const revision = held.plan.revision + Number(isOfText(order.kind));
  const plan = { ...taken.plan, revision };
  await updatePlan(tx, plan);
  const details = { ...taken.step.details, revision: held.plan.revision };
  await insertStep(tx, {
    ...taken.step,
    details,
    planId: plan.id,
    byId: hand.personId,
    at: ctx.now,
    token: order.token
  });
  const subject = taken.itemId === undefined ? `plans.plan:${plan.id}` : `plans.item:${taken.itemId}`;
  const { personId, unitId, year, state } = plan;
  await emit(ctx, tx, { name: taken.event, subject, personId, unitId, payload: { year, state } });
  return plan;
}

async function hold(ctx: Ctx, tx: Tx, planId: number): Promise<Held> {
  const inside = { ...ctx, db: tx };
  const personId = ctx.actor.personId ?? notFound('person');
  const plan = await lockPlan(tx, planId);
  const role = await roleHere(inside, plan);
  return { ctx: inside, tx, plan, items: await selectItems(tx, planId), hand: { personId, role, now: ctx.now } };
}

const isMine = ({ plan, hand }: Held) => hand.role === 'owner' || plan.decidedBy === hand.personId;

/** A second press of the same button finds its work done; whoever else comes too late is told who was first. */
async function answerLate(held: Held, kind: StepKind, reason: Reason): Promise<PlanResult> {
  const { ctx, plan } = held;
  if (reason === 'not-yours') return { ok: false, reason };
  if (hasArrived(kind, plan) && isMine(held)) return done(plan);
  if (reason !== 'already-decided' || plan.decidedBy === null || isMine(held)) return { ok: false, reason };
  return { ok: false, reason, by: (await personNameOf(ctx, plan.decidedBy))?.name ?? '' };
}

/**
 * Takes a step with a plan: `onPlan(ctx, { planId: 7, kind: 'submit' }, (held) => done({ … }))`. The work is asked only
 * once it is known that the step is open; what it stores stands or falls with the step.
 */
export async function onPlan(
  ctx: Ctx,
  order: Order & { kind: StepKind },
  work: (held: Held) => Work | Promise<Work>
): Promise<PlanResult> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await hold(ctx, tx, order.planId);
    if (order.token && (await isTokenUsed(tx, order.planId, order.token))) return done(held.plan);
    const may = mayStep(order.kind, held.plan, held.hand.role);
    if (!may.ok) return answerLate(held, order.kind, may.reason);
    const isStale = order.revision !== undefined && order.revision !== held.plan.revision;
    if (isStale && isOfText(order.kind)) return { ok: false, reason: 'stale' };
    const result = await work(held);
    if (!result.ok) return result;
    return done(result.value === 'unchanged' ? held.plan : await save(held, result.value, order));
  });
}

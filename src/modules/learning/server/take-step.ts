// The one way in which a step is taken: hold the activity, ask policy and rules, save, tell.
import { authorityOver, personNameOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { today } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done } from '#platform/result.ts';
import { eventOf } from '../events.ts';
import { roleOver } from '../policy.ts';
import { apply, hindranceOf } from '../rules.ts';
import type { Activity, Reason, Role, Step, StepKind } from '../types.ts';
import { activityOfToken, insertStep, lockActivity, selectSteps, updateActivity } from './store.ts';

/** Which activity, in which form the sender saw it, and the mark that makes a second press harmless. */
export type Order = { activityId: number; revision?: number | undefined; token?: string | undefined };

/** The activity after the step, or why not; `by` names who decided before. */
export type StepResult = { ok: true; value: Activity } | { ok: false; reason: Reason; by?: string };

/** The part in which the actor meets the record today; none is not found. */
export async function roleHere(ctx: Ctx, record: { personId: number; unitId: number }): Promise<Role> {
  const authority = await authorityOver(ctx, record);
  return roleOver(ctx.actor, record.personId, authority) ?? notFound('activity');
}

const decisions = ['grant', 'decline', 'return', 'accept', 'return-report'];

async function refuse(ctx: Ctx, activity: Activity, reason: Reason): Promise<StepResult> {
  if (reason !== 'already-decided') return { ok: false, reason };
  const last = (await selectSteps(ctx.db, activity.id)).findLast((step) => decisions.includes(step.kind));
  if (!last || last.byId === ctx.actor.personId) return { ok: false, reason };
  return { ok: false, reason, by: (await personNameOf(ctx, last.byId))?.name ?? '' };
}

/** What a step says, in words and in the rest: `{ note, details }`. */
function wordsOf(step: Step): { note: string; details: Record<string, unknown> } {
  const { kind: _kind, note = '', ...details } = step as Step & { note?: string };
  return { note, details };
}

async function save(ctx: Ctx, tx: Tx, taken: { after: Activity; step: Step; token: string | null }): Promise<void> {
  const { after, step, token } = taken;
  await updateActivity(tx, after);
  const by = ctx.actor.personId ?? notFound('person');
  await insertStep(tx, { activityId: after.id, kind: step.kind, byId: by, at: ctx.now, ...wordsOf(step), token });
  await emit(ctx, tx, {
    name: eventOf[step.kind],
    subject: `learning.activity:${after.id}`,
    personId: after.personId,
    unitId: after.unitId,
    payload: { state: after.state }
  });
}

/**
 * Takes a step: `takeStep(ctx, order, 'grant', () => ({ kind: 'grant', note }))`. The step is made only once it is
 * known to be possible, inside the transaction, so that what it makes elsewhere stands or falls with it.
 */
export async function takeStep(
  ctx: Ctx,
  order: Order & { kind: StepKind },
  makeStep: (inside: Ctx, activity: Activity, tx: Tx) => Step | Promise<Step>
): Promise<StepResult> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const before = await lockActivity(tx, order.activityId);
    const at = { role: await roleHere(inside, before), now: ctx.now, today: today(ctx) };
    const token = order.token || null;
    if (token && (await activityOfToken(tx, token)) === before.id) return done(before);
    const hindrance = hindranceOf(before, order.kind, at);
    if (hindrance) return refuse(inside, before, hindrance);
    if (order.revision !== undefined && order.revision !== before.revision) return { ok: false, reason: 'stale' };
    const step = await makeStep(inside, before, tx);
    const result = apply(before, step, at);
    if (!result.ok) return result;
    await save(inside, tx, { after: result.value, step, token });
    return result;
  });
}

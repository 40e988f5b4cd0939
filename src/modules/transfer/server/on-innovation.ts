// The one way in which an innovation is changed: hold it, ask policy and rules, save, tell.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import type { InnovationEvent } from '../events.ts';
import { innovationRole } from '../policy.ts';
import { hindranceOf, type InnovationStep } from '../rules-innovations.ts';
import type { Innovation, Reason, UnitRole } from '../types.ts';
import { authorityOfUnit } from './address.ts';
import { lockInnovation, selectMakers, updateInnovation } from './store-innovations.ts';
import { insertStep, isTokenUsed, type NewStep } from './store-steps.ts';

/** Which innovation, in which form the sender saw it, and the mark that makes a second press harmless. */
export type InnovationOrder = { innovationId: number; revision?: number | undefined; token?: string | undefined };
/** The innovation after the step, or why not. */
export type InnovationResult = Result<Innovation, Reason>;

/** The innovation as it is held for a step, with its makers and who takes it. */
export type HeldInnovation = {
  ctx: Ctx;
  tx: Tx;
  innovation: Innovation;
  makers: number[];
  hand: { personId: number; role: UnitRole; now: Date };
};

/** What a step leaves behind. */
export type Done = {
  innovation: Innovation;
  step: Pick<NewStep, 'kind' | 'note' | 'details'>;
  event: InnovationEvent;
};

/** The part in which the actor meets an innovation today; none is not found. */
export async function innovationRoleHere(
  ctx: Ctx,
  innovation: Innovation,
  makers: readonly number[]
): Promise<UnitRole> {
  const authority = await authorityOfUnit(ctx, innovation.askedUnitId ?? innovation.unitId, makers);
  return innovationRole(ctx.actor, innovation, authority) ?? notFound('innovation');
}

/** A step is told of every maker, since it counts in the unit of each. */
async function tell(held: HeldInnovation, { innovation, event }: Done): Promise<void> {
  const { ctx, tx } = held;
  const subject = `transfer.innovation:${innovation.id}`;
  const { unitId, stage } = innovation;
  for (const personId of await selectMakers(tx, innovation.id))
    await emit(ctx, tx, { name: event, subject, personId, unitId, payload: { stage } });
}

/** That somebody uses it leaves the text as its makers see it: their open form is not stale. */
const isOfText = (step: InnovationStep) => step !== 'use';

async function save(
  held: HeldInnovation,
  work: Done,
  { token, step: kind }: InnovationOrder & { step: InnovationStep }
): Promise<Innovation> {
  const { ctx, tx, hand } = held;
  const innovation = { ...work.innovation, revision: held.innovation.revision + Number(isOfText(kind)) };
  await updateInnovation(tx, innovation);
  const step = { ...work.step, byId: hand.personId, at: ctx.now, token };
  await insertStep(tx, { of: 'innovation', id: innovation.id }, step);
  await tell(held, { ...work, innovation });
  return innovation;
}

/** Takes a step with an innovation: `onInnovation(ctx, { innovationId: 7, step: 'ask' }, (held) => done({ … }))`. */
export async function onInnovation(
  ctx: Ctx,
  order: InnovationOrder & { step: InnovationStep },
  work: (held: HeldInnovation) => Result<Done, Reason> | Promise<Result<Done, Reason>>
): Promise<InnovationResult> {
  return inTransaction(ctx.db, async (tx): Promise<InnovationResult> => {
    const inside = { ...ctx, db: tx };
    const personId = ctx.actor.personId ?? notFound('person');
    const innovation = await lockInnovation(tx, order.innovationId);
    const makers = await selectMakers(tx, innovation.id);
    const role = await innovationRoleHere(inside, innovation, makers);
    if (order.token && (await isTokenUsed(tx, { of: 'innovation', id: innovation.id }, order.token)))
      return done(innovation);
    const reason = hindranceOf(order.step, innovation, role);
    if (reason) return { ok: false, reason };
    if (order.revision !== undefined && order.revision !== innovation.revision) return { ok: false, reason: 'stale' };
    const held = { ctx: inside, tx, innovation, makers, hand: { personId, role, now: ctx.now } };
    const result = await work(held);
    return result.ok ? done(await save(held, result.value, order)) : result;
  });
}

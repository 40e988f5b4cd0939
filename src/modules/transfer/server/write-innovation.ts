// A maker begins an innovation, and writes on it.
import { placeOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused } from '#platform/result.ts';
import { isFinished } from '../rules-notes.ts';
import type { Innovation, InnovationText, Reason } from '../types.ts';
import { onInnovation, type InnovationOrder, type InnovationResult } from './on-innovation.ts';
import { selectHeld } from './store-held.ts';
import { insertInnovation, selectInnovation } from './store-innovations.ts';
import { innovationOfToken, insertStep, lockToken } from './store-steps.ts';

/** Why an activity cannot be named as where the innovation came from: it is a maker's own, and finished. */
async function hindranceIn(
  ctx: Ctx,
  activityId: number | null,
  makers: readonly number[]
): Promise<Reason | undefined> {
  if (activityId === null) return undefined;
  const activity = await selectHeld(ctx.db, activityId);
  if (!makers.includes(activity.personId)) notFound('activity');
  return isFinished(activity, today(ctx)) ? undefined : 'not-finished';
}

const textOf = ({ title, problem, idea, effect, activityId }: InnovationText): InnovationText => ({
  title,
  problem,
  idea,
  effect,
  activityId
});

async function begin(ctx: Ctx, tx: Tx, order: InnovationText & { token?: string | undefined }): Promise<Innovation> {
  const startedBy = ctx.actor.personId ?? notFound('person');
  const unitId = (await placeOf(ctx, startedBy)) ?? notFound('placement');
  const innovation = await insertInnovation(tx, { ...textOf(order), startedBy, unitId, createdAt: ctx.now });
  const step = { kind: 'start', byId: startedBy, at: ctx.now, token: order.token };
  await insertStep(tx, { of: 'innovation', id: innovation.id }, step);
  const subject = `transfer.innovation:${innovation.id}`;
  await emit(ctx, tx, { name: 'transfer.innovation.started', subject, personId: startedBy, unitId });
  return innovation;
}

/** Begins an idea of the actor's; a form sent twice begins one. */
export async function startInnovation(
  ctx: Ctx,
  order: InnovationText & { token?: string | undefined }
): Promise<InnovationResult> {
  const personId = ctx.actor.personId ?? notFound('person');
  return inTransaction(ctx.db, async (tx): Promise<InnovationResult> => {
    const inside = { ...ctx, db: tx };
    if (order.token) await lockToken(tx, order.token);
    const known = order.token ? await innovationOfToken(tx, order.token) : undefined;
    if (known !== undefined) return done(await selectInnovation(tx, known));
    const reason = await hindranceIn(inside, order.activityId, [personId]);
    return reason ? refused(reason) : done(await begin(inside, tx, order));
  });
}

/** Keeps what a maker wrote. */
export async function writeInnovation(ctx: Ctx, order: InnovationOrder & InnovationText): Promise<InnovationResult> {
  return onInnovation(ctx, { ...order, step: 'write' }, async ({ ctx: inside, innovation, makers }) => {
    const isSame = order.activityId === innovation.activityId;
    const reason = isSame ? undefined : await hindranceIn(inside, order.activityId, makers);
    if (reason) return refused(reason);
    const written = { ...innovation, ...textOf(order) };
    return done({ innovation: written, step: { kind: 'write' }, event: 'transfer.innovation.written' });
  });
}

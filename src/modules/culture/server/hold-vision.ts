// A leader's session with the team on their shared vision: planned, added to by members, written down, confirmed by one.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { carried, markOf, signedIn } from '#platform/server/signed-in.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { VisionEvent } from '../events.ts';
import { confirmVision as mayConfirm, contribute, planOn, state, type VisionBy } from '../rules-steering.ts';
import type { NewVision } from '../schema-steering.ts';
import type { Vision } from '../types-steering.ts';
import type { Reason } from '../types.ts';
import { selectLedUnits } from './store-units.ts';
import {
  insertContribution,
  insertVision,
  lockVision,
  selectContributions,
  selectIsIn,
  selectVisionByToken,
  updateVision
} from './store-visions.ts';

type Told = { name: VisionEvent; vision: Pick<Vision, 'id' | 'unitId'> };
const tell = (ctx: Ctx, tx: Tx, { name, vision }: Told): Promise<void> =>
  emit(ctx, tx, { name, subject: `culture.vision:${vision.id}`, unitId: vision.unitId });

/** How the actor is related to a session. */
export async function visionBy(ctx: Ctx, vision: Pick<Vision, 'unitId'>): Promise<VisionBy> {
  const personId = signedIn(ctx);
  return { personId, isMember: await selectIsIn(ctx.db, { personId, unitId: vision.unitId, day: today(ctx) }) };
}

/** The session, held for a change by somebody who belongs to it; to others it does not exist. */
async function lockOwn(ctx: Ctx, tx: Tx, id: number): Promise<{ vision: Vision; by: VisionBy }> {
  const vision = await lockVision(tx, id);
  const by = await visionBy(within(ctx, tx), vision);
  return by.isMember || vision.ledBy === by.personId ? { vision, by } : notFound('vision');
}

/** Plans a session of a unit that the actor leads; the same form sent twice does it once. */
export async function planVision(ctx: Ctx, input: NewVision): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const day = planOn(input.heldOn, today(ctx));
  if (!day.ok) return day;
  const token = markOf(ctx, input.token);
  return inTransaction(ctx.db, async (tx) => {
    const led = await selectLedUnits(tx, { carried: carried(ctx), day: today(ctx) });
    if (!led.some(({ id }) => id === input.unitId)) return refused('foreign-unit');
    const id = await insertVision(tx, input, { ledBy: me, at: ctx.now, token });
    if (id === undefined) return done((await selectVisionByToken(tx, token ?? '')) ?? 0);
    await tell(ctx, tx, { name: 'culture.vision.planned', vision: { id, unitId: input.unitId } });
    return done(id);
  });
}

/** Adds to the vision what one sees. */
export async function addToVision(
  ctx: Ctx,
  id: number,
  input: { body: string; token: string }
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const { vision, by } = await lockOwn(ctx, tx, id);
    const may = contribute(vision, by);
    if (!may.ok) return may;
    const { personId } = by;
    await insertContribution(tx, {
      visionId: id,
      personId,
      body: input.body,
      at: ctx.now,
      token: markOf(ctx, input.token)
    });
    await tell(ctx, tx, { name: 'culture.vision.added', vision });
    return done(id);
  });
}

/** The leader writes down what was found together; written anew until a member confirms it. */
export async function stateVision(ctx: Ctx, id: number, statement: string): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const { vision, by } = await lockOwn(ctx, tx, id);
    const all = await selectContributions(tx, id);
    const others = all.filter(({ personId }) => personId !== vision.ledBy).length;
    const may = state(vision, by, { today: today(ctx), others });
    if (!may.ok) return may;
    await updateVision(tx, vision, { statement, statedAt: ctx.now });
    await tell(ctx, tx, { name: 'culture.vision.written', vision });
    return done(id);
  });
}

/** A member confirms that the session was held so; confirmed twice, it is once. */
export async function confirmVision(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const { vision, by } = await lockOwn(ctx, tx, id);
    const may = mayConfirm(vision, by);
    if (!may.ok) return may.reason === 'closed' ? done(id) : may;
    await updateVision(tx, vision, { state: 'held', confirmedBy: by.personId, confirmedAt: ctx.now });
    await tell(ctx, tx, { name: 'culture.vision.confirmed', vision });
    return done(id);
  });
}

/** The leader calls the session off; sent twice, it is off once. */
export async function cancelVision(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const { vision, by } = await lockOwn(ctx, tx, id);
    if (vision.ledBy !== by.personId) return refused('not-yours');
    if (vision.state !== 'planned') return vision.state === 'cancelled' ? done(id) : refused('closed');
    await updateVision(tx, vision, { state: 'cancelled' });
    await tell(ctx, tx, { name: 'culture.vision.cancelled', vision });
    return done(id);
  });
}

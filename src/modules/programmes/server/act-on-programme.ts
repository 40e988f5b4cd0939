// A programme is changed, closed, called off or opened again: never deleted, every earlier text kept.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import type { ProgrammeEvent } from '../events.ts';
import { mayLookAfter } from '../policy.ts';
import { act, daysFit } from '../rules.ts';
import type { ProgrammeChange } from '../schema.ts';
import type { Act, Offer, Programme, Reason } from '../types.ts';
import { insertStep, lockProgramme, selectUnit, updateProgramme } from './store.ts';

const events: Record<Act, ProgrammeEvent> = {
  change: 'programmes.programme.changed',
  close: 'programmes.programme.closed',
  cancel: 'programmes.programme.cancelled',
  reopen: 'programmes.programme.reopened'
};

type Order = { id: number; revision: number; act: Act; note: string; offer?: Offer };

async function lockOwn(ctx: Ctx, tx: Tx, id: number): Promise<Programme> {
  const programme = await lockProgramme(tx, id);
  const { ancestors } = await selectUnit(tx, programme.unitId, today(ctx));
  return mayLookAfter(ctx.actor, ancestors) ? programme : notFound('programme');
}

async function onProgramme(ctx: Ctx, order: Order): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const programme = await lockOwn(ctx, tx, order.id);
    const byId = ctx.actor.personId ?? notFound('person');
    const acted = act(programme, order);
    if (!acted.ok) return acted;
    const fit = order.offer ? daysFit(order.offer, today(ctx)) : done(true);
    if (!fit.ok) return fit;
    await updateProgramme(tx, { ...programme, ...order.offer, state: acted.value });
    const was = order.act === 'change' ? programme : { state: programme.state };
    await insertStep(tx, { programmeId: programme.id, kind: order.act, byId, at: ctx.now, note: order.note, was });
    const subject = `programmes.programme:${programme.id}`;
    await emit(ctx, tx, { name: events[order.act], subject, unitId: programme.unitId });
    return done(programme.id);
  });
}

/** Changes what is announced; the earlier text is kept. */
export const changeProgramme = (
  ctx: Ctx,
  { id, revision, ...offer }: ProgrammeChange & { id: number }
): Promise<Result<number, Reason>> => onProgramme(ctx, { id, revision, act: 'change', note: '', offer });

/** Closes a programme, calls it off for a reason, or opens a closed one again. */
export const endProgramme = (
  ctx: Ctx,
  order: { id: number; revision: number; act: Exclude<Act, 'change'>; note: string }
): Promise<Result<number, Reason>> => onProgramme(ctx, order);

// An innovation goes from stage to stage: asked by a maker, accepted or declined by the leader of the unit asked, ended.
import { today, type Ctx } from '#platform/server/context.ts';
import { done, refused } from '#platform/result.ts';
import type { InnovationEvent } from '../events.ts';
import { hindranceToAsk } from '../rules-escalations.ts';
import { apply, type InnovationMove } from '../rules-innovations.ts';
import type { Reason } from '../types.ts';
import { authorityOfUnit } from './address.ts';
import { onInnovation, type HeldInnovation, type InnovationOrder, type InnovationResult } from './on-innovation.ts';
import { selectAskable } from './store-units.ts';

const events: Record<InnovationMove['kind'], InnovationEvent> = {
  ask: 'transfer.innovation.asked',
  'take-back': 'transfer.innovation.taken-back',
  accept: 'transfer.innovation.accepted',
  decline: 'transfer.innovation.declined',
  end: 'transfer.innovation.ended'
};

/** Why the step cannot be put to this unit: above a maker, and led by somebody who did not make it. */
async function hindranceAt(
  { ctx, innovation, makers, hand }: HeldInnovation,
  unitId: number
): Promise<Reason | undefined> {
  const from = { personId: hand.personId, unitId: innovation.unitId, authors: makers };
  const askable = await selectAskable(ctx.db, from, today(ctx));
  const { leaders } = await authorityOfUnit(ctx, unitId, makers);
  return (
    hindranceToAsk({ leaders, authors: makers }, { isAbove: true }) ??
    hindranceToAsk({ leaders, authors: makers }, { isAbove: askable.some(({ id }) => id === unitId) })
  );
}

const move = (ctx: Ctx, order: InnovationOrder, how: InnovationMove): Promise<InnovationResult> =>
  onInnovation(ctx, { ...order, step: how.kind }, async (held) => {
    const hindrance = how.kind === 'ask' ? await hindranceAt(held, how.unitId) : undefined;
    if (hindrance) return refused(hindrance);
    const moved = apply(held.innovation, how, held.hand);
    if (!moved.ok) return moved;
    const note = 'note' in how ? how.note.trim() : '';
    const stage = how.kind === 'accept' || how.kind === 'decline' ? held.innovation.asks : moved.value.asks;
    const details = { stage, ...(how.kind === 'ask' ? { unitId: how.unitId } : {}) };
    return done({ innovation: moved.value, step: { kind: how.kind, note, details }, event: events[how.kind] });
  });

/** Asks the leader of a unit to accept the next stage; from then on the ministry can read it. */
export const askStep = (
  ctx: Ctx,
  { unitId, ...order }: InnovationOrder & { unitId: number }
): Promise<InnovationResult> => move(ctx, order, { kind: 'ask', unitId });

/** Takes the question back while it is not answered. */
export const takeBackStep = (ctx: Ctx, order: InnovationOrder): Promise<InnovationResult> =>
  move(ctx, order, { kind: 'take-back' });

/** The leader of the unit asked accepts the stage, or declines it with a reason. */
export const answerStep = (
  ctx: Ctx,
  { decision, note, ...order }: InnovationOrder & { decision: 'accept' | 'decline'; note: string }
): Promise<InnovationResult> => move(ctx, order, { kind: decision, note });

/** A maker ends it, with why. */
export const endInnovation = (
  ctx: Ctx,
  { note, ...order }: InnovationOrder & { note: string }
): Promise<InnovationResult> => move(ctx, order, { kind: 'end', note });

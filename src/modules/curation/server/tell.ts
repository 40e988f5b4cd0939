// Tells what became of rounds, needs and collections, in the transaction of the change.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { CollectionEvent, NeedEvent, RoundEvent } from '../events.ts';

type Told = { name: RoundEvent; round: { id: number; unitId: number }; payload?: Record<string, unknown> };

/** Writes the event; the unit is the one that owns the asset. */
export const tellRound = (ctx: Ctx, tx: Tx, { name, round, payload }: Told): Promise<void> =>
  emit(ctx, tx, {
    name,
    subject: `curation.round:${round.id}`,
    unitId: round.unitId,
    personId: ctx.actor.personId,
    payload: payload ?? {}
  });

type ToldNeed = { name: NeedEvent; id: number; unitId: number; personId?: number; payload?: Record<string, unknown> };

/** The same of a need; the person is whom it was given to, else who acts. */
export const tellNeed = (ctx: Ctx, tx: Tx, { name, id, unitId, personId, payload }: ToldNeed): Promise<void> =>
  emit(ctx, tx, {
    name,
    subject: `curation.need:${id}`,
    unitId,
    personId: personId ?? ctx.actor.personId,
    payload: payload ?? {}
  });

type ToldCollection = { name: CollectionEvent; id: number; unitId: number; payload?: Record<string, unknown> };

/** The same of a collection. */
export const tellCollection = (ctx: Ctx, tx: Tx, { name, id, unitId, payload }: ToldCollection): Promise<void> =>
  emit(ctx, tx, {
    name,
    subject: `curation.collection:${id}`,
    unitId,
    personId: ctx.actor.personId,
    payload: payload ?? {}
  });

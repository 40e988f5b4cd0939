// Tells what became of a round, in the transaction of the change.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { RoundEvent } from '../events.ts';

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

// Tells what became of a hand-over or a direction, in the transaction of the change.
import type { Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { DirectionEvent, MoveEvent } from '../events.ts';

type ToldMove = { name: MoveEvent; move: { id: number; unitId: number; personId: number } };

/** Writes the event of a move; the person is who moves. */
export const tellMove = (ctx: Ctx, tx: Tx, { name, move }: ToldMove): Promise<void> =>
  emit(ctx, tx, { name, subject: `handover.move:${move.id}`, unitId: move.unitId, personId: move.personId });

type ToldDirection = { name: DirectionEvent; id: number; unitId: number; personId: number };

/** The same of a direction; the person is who is addressed. */
export const tellDirection = (ctx: Ctx, tx: Tx, { name, id, unitId, personId }: ToldDirection): Promise<void> =>
  emit(ctx, tx, { name, subject: `handover.direction:${id}`, unitId, personId });

// The one way in which a relation is touched: hold it, find the part of who acts, ask the rules. A stranger finds nothing.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Db, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Result } from '#platform/result.ts';
import { mayWrite, partOf, standingOf } from '../rules.ts';
import type { Part, Reason, Session, Standing } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockRelation, selectRelation, type LoadedRelation } from './store.ts';
import { selectSession } from './store-sessions.ts';

/** A relation with the part in which the actor meets it today. */
export type Met = { relation: LoadedRelation; part: Part; standing: Standing; me: number };
/** The same, held until the transaction ends. */
export type Held = Met & { ctx: Ctx; tx: Tx };

function met(ctx: Ctx, relation: LoadedRelation): Met {
  const me = signedIn(ctx);
  const part = partOf(relation, relation.members, me) ?? notFound('relation');
  return { relation, part, standing: standingOf(relation, today(ctx)), me };
}

/** A relation to read; not found for whom it does not concern. */
export async function meetRelation(ctx: Ctx, id: number): Promise<Met> {
  return met(ctx, await selectRelation(ctx.db, id, today(ctx)));
}

/** Takes a step in a relation that is held meanwhile: `onRelation(ctx, 7, (held) => …)`. */
export function onRelation<T>(ctx: Ctx, id: number, work: (held: Held) => Promise<T>): Promise<T> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = within(ctx, tx);
    return work({ ...met(inside, await lockRelation(tx, id, today(ctx))), ctx: inside, tx });
  });
}

/** The same for what is written while the relation runs; later or by others it is refused. */
export const inRunning = <T>(
  ctx: Ctx,
  id: number,
  work: (held: Held) => Promise<Result<T, Reason>>
): Promise<Result<T, Reason>> =>
  onRelation(ctx, id, async (held) => {
    const may = mayWrite(held.part, held.standing);
    return may.ok ? work(held) : may;
  });

/** A session of this relation, or not found: the address names both. */
export async function sessionIn(db: Db, of: { relationId: number; sessionId: number }): Promise<Session> {
  const session = await selectSession(db, of.sessionId);
  return session.relationId === of.relationId ? session : notFound('session');
}

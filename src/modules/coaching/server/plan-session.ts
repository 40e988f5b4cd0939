// A session is planned by either side, or called off before it was held.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { maySchedule } from '../rules.ts';
import type { SessionInput } from '../schema.ts';
import type { Reason } from '../types.ts';
import { inRunning, onRelation, sessionIn } from './on-relation.ts';
import { markOf } from '#platform/server/signed-in.ts';
import { insertSession, updateCancelled } from './store-sessions.ts';
import { tell } from './tell.ts';

/** Plans a session within the relation's period. */
export const planSession = (ctx: Ctx, input: SessionInput & { relationId: number }): Promise<Result<number, Reason>> =>
  inRunning(ctx, input.relationId, async ({ ctx: inside, tx, relation, me }) => {
    const { topic, plannedOn, startsAt, minutes } = input;
    const may = maySchedule(plannedOn, relation);
    if (!may.ok) return may;
    const made = { by: me, at: ctx.now, token: markOf(ctx, input.token) };
    const { id, isNew } = await insertSession(tx, {
      relationId: relation.id,
      topic,
      plannedOn,
      startsAt,
      minutes,
      ...made
    });
    if (isNew)
      await tell(inside, tx, { name: 'coaching.session.planned', subject: `coaching.session:${id}`, relation });
    return done(id);
  });

/** Calls a planned session off, also once the relation has ended; one that was held stays. */
export const cancelSession = (
  ctx: Ctx,
  of: { relationId: number; sessionId: number }
): Promise<Result<number, Reason>> =>
  onRelation(ctx, of.relationId, async ({ ctx: inside, tx, relation, part }) => {
    const session = await sessionIn(tx, of);
    if (part === 'invited') return refused('not-yours');
    if (session.state === 'cancelled') return done(session.id);
    if (session.state === 'held') return refused('not-now');
    await updateCancelled(tx, session);
    const subject = `coaching.session:${session.id}`;
    await tell(inside, tx, { name: 'coaching.session.cancelled', subject, relation });
    return done(session.id);
  });

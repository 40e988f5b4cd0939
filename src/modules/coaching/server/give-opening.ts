// The first feedback of a relation: what the coach saw, against which standard or aim; those coached take note of it.
import type { Ctx } from '#platform/server/context.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Opening, Reason } from '../types.ts';
import { inRunning, onRelation } from './on-relation.ts';
import { insertAcknowledgement, insertOpening, selectOpening } from './store-sessions.ts';
import { tellBothSides } from './tell.ts';

/** Gives the first feedback; it is given once and never changed. */
export const giveOpening = (
  ctx: Ctx,
  of: Omit<Opening, 'givenAt'> & { relationId: number }
): Promise<Result<number, Reason>> =>
  inRunning(ctx, of.relationId, async ({ ctx: inside, tx, relation, part }) => {
    if (part !== 'coach') return refused('not-yours');
    const given = await selectOpening(tx, relation.id);
    if (given) return given.seen === of.seen && given.standard === of.standard ? done(relation.id) : refused('not-now');
    const { seen, standard, isBelow } = of;
    await insertOpening(tx, relation.id, { seen, standard, isBelow, givenAt: ctx.now });
    const subject = `coaching.relation:${relation.id}`;
    await tellBothSides(inside, tx, { name: 'coaching.relation.opened', subject, relation });
    return done(relation.id);
  });

/** One who is coached takes note of the first feedback; also after the relation has ended. */
export const acknowledgeOpening = (ctx: Ctx, relationId: number): Promise<Result<number, Reason>> =>
  onRelation(ctx, relationId, async ({ ctx: inside, tx, relation, part, me }) => {
    if (part !== 'coachee') return refused('not-yours');
    if (!(await selectOpening(tx, relation.id))) return refused('not-now');
    await insertAcknowledgement(tx, relation.id, { personId: me, at: ctx.now });
    const subject = `coaching.relation:${relation.id}`;
    await tellBothSides(inside, tx, { name: 'coaching.relation.acknowledged', subject, relation });
    return done(relation.id);
  });

// What is agreed in a session, by whom and when; its owner tells what became of it, the coach sees that.
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayAnswerAction } from '../rules.ts';
import type { ActionInput } from '../schema.ts';
import type { Action, Reason } from '../types.ts';
import { inRunning, onRelation, sessionIn, type Held } from './on-relation.ts';
import { markOf } from '#platform/server/signed-in.ts';
import { insertAction, selectAction, updateAction, updateActionSeen } from './store-sessions.ts';
import { tell } from './tell.ts';

/** Keeps an agreed action of one who is coached. */
export const agreeAction = (
  ctx: Ctx,
  input: ActionInput & { relationId: number; sessionId: number }
): Promise<Result<number, Reason>> =>
  inRunning(ctx, input.relationId, async ({ ctx: inside, tx, relation, me }) => {
    const session = await sessionIn(tx, input);
    if (session.state === 'cancelled') return refused('not-now');
    if (!relation.members.some(({ personId, state }) => personId === input.ownerId && state === 'in'))
      notFound('member');
    const { ownerId, words, dueOn } = input;
    const made = { by: me, at: ctx.now, token: markOf(ctx, input.token) };
    const id = await insertAction(tx, { sessionId: session.id, ownerId, words, dueOn, ...made });
    await tell(inside, tx, { name: 'coaching.session.agreed', subject: `coaching.session:${session.id}`, relation });
    return done(id);
  });

async function actionIn({ tx, relation }: Held, actionId: number): Promise<Action> {
  const action = await selectAction(tx, actionId);
  return action.relationId === relation.id ? action : notFound('action');
}

/** The owner tells whether the action was done; also after the relation has ended. */
export const answerAction = (
  ctx: Ctx,
  of: { relationId: number; actionId: number; answer: 'done' | 'not-done' }
): Promise<Result<number, Reason>> =>
  onRelation(ctx, of.relationId, async (held) => {
    const action = await actionIn(held, of.actionId);
    if (action.ownerId === held.me && action.state === of.answer) return done(action.id);
    const may = mayAnswerAction(action, held.me);
    if (!may.ok) return may;
    await updateAction(held.tx, action, { state: of.answer, at: ctx.now });
    const subject = `coaching.session:${action.sessionId}`;
    await tell(held.ctx, held.tx, { name: 'coaching.session.followed-up', subject, relation: held.relation });
    return done(action.id);
  });

/** The coach has seen what became of an action. */
export const seeAction = (ctx: Ctx, of: { relationId: number; actionId: number }): Promise<Result<number, Reason>> =>
  onRelation(ctx, of.relationId, async (held) => {
    const action = await actionIn(held, of.actionId);
    if (held.part !== 'coach') return refused('not-yours');
    if (action.state === 'open') return refused('not-now');
    await updateActionSeen(held.tx, action, ctx.now);
    return done(action.id);
  });

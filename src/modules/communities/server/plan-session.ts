// Plans a session with its agenda, changes the plan, calls it off.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { abilitiesOver } from '../policy.ts';
import { isPlanOpen, planOn } from '../rules-sessions.ts';
import type { SessionEvent } from '../events.ts';
import type { NewSession } from '../schema.ts';
import type { Reason, SeenCommunity, Session } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockSeen } from './store.ts';
import { insertSession, lockSession, updateSession, updateSessionState } from './store-sessions.ts';
import { sightOf } from './store-sight.ts';
import { tell } from './tell.ts';

type Told = { name: SessionEvent; id: number; community: Pick<SeenCommunity, 'unitId'>; personId?: number };

/** Writes what became of a session into the transaction of the change. */
export const tellSession = (ctx: Ctx, tx: Tx, { name, id, community, personId }: Told): Promise<void> =>
  tell(ctx, tx, {
    name,
    subject: `communities.session:${id}`,
    unitId: community.unitId,
    ...(personId === undefined ? {} : { personId })
  });

/** Plans a session; the same form sent twice plans it once. */
export async function planSession(ctx: Ctx, communityId: number, input: NewSession): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), communityId);
    if (!abilitiesOver(community, today(ctx)).planSession) return refused('not-yours');
    const day = planOn(input.heldOn, today(ctx));
    if (!day.ok) return day;
    const token = input.token === '' ? null : `${by}:${input.token}`;
    const { id, isNew } = await insertSession(tx, { communityId, by, at: ctx.now, token }, input);
    if (isNew) await tellSession(ctx, tx, { name: 'communities.session.planned', id, community });
    return done(id);
  });
}

type Of = { communityId: number; id: number };

async function lockPlan(
  ctx: Ctx,
  tx: Tx,
  of: Of
): Promise<Result<{ community: SeenCommunity; session: Session }, Reason>> {
  const community = await lockSeen(tx, sightOf(ctx), of.communityId);
  if (!abilitiesOver(community, today(ctx)).planSession) return refused('not-yours');
  const session = await lockSession(tx, of);
  if (session.state === 'cancelled') return refused('cancelled');
  return isPlanOpen(session) ? done({ community, session }) : refused('held-already');
}

/** Changes the plan of a session that nobody attended yet. */
export async function changeSession(ctx: Ctx, of: Of, input: NewSession): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const plan = await lockPlan(ctx, tx, of);
    if (!plan.ok) return plan;
    const day = planOn(input.heldOn, today(ctx));
    if (!day.ok) return day;
    await updateSession(tx, plan.value.session, input);
    await tellSession(ctx, tx, { name: 'communities.session.changed', id: of.id, community: plan.value.community });
    return done(of.id);
  });
}

/** Calls a session off; sent twice, it is off once. */
export async function cancelSession(ctx: Ctx, of: Of): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const plan = await lockPlan(ctx, tx, of);
    if (!plan.ok) return plan.reason === 'cancelled' ? done(of.id) : plan;
    await updateSessionState(tx, plan.value.session, 'cancelled');
    await tellSession(ctx, tx, { name: 'communities.session.cancelled', id: of.id, community: plan.value.community });
    return done(of.id);
  });
}

// The sponsor or the officer accepts a proposed community, or declines it with a reason; who proposed it then owns it.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { placeOf } from '#modules/people/server/index.ts';
import { done, type Result } from '#platform/result.ts';
import { decide } from '../rules.ts';
import type { Reason, SeenCommunity } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen, updateState } from './store.ts';
import { enter } from './join-community.ts';
import { sightOf } from './store-sight.ts';
import { subjectOf, tell, tellConcerned } from './tell.ts';

async function begin(ctx: Ctx, tx: Tx, community: SeenCommunity): Promise<void> {
  const on = today(ctx);
  await updateState(tx, community, { state: 'active', acceptedOn: on });
  const unitId = (await placeOf(ctx, community.proposedBy)) ?? community.unitId;
  await enter(ctx, tx, { communityId: community.id, personId: community.proposedBy, unitId, part: 'owner', on });
  await tellConcerned(ctx, tx, community);
}

/** Decides a proposal. */
export async function decideCommunity(
  ctx: Ctx,
  id: number,
  verdict: { decision: 'accept' | 'decline'; note: string }
): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    const decision = decide(community, verdict);
    if (!decision.ok) return decision;
    await insertStep(tx, id, { kind: verdict.decision, byId: me, at: ctx.now, note: verdict.note });
    const { unitId, proposedBy: personId } = community;
    const subject = subjectOf(community);
    if (decision.value === 'active') {
      await begin({ ...ctx, db: tx }, tx, community);
      await tell(ctx, tx, { name: 'communities.community.accepted', subject, unitId, personId });
    } else {
      await updateState(tx, community, { state: 'declined' });
      await tell(ctx, tx, { name: 'communities.community.declined', subject, unitId, personId });
    }
    return done(id);
  });
}

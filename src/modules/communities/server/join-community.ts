// Joining and leaving: a join waits for the note of supervisor and officer, and counts for the member at once.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { join, leave } from '../rules.ts';
import type { Membership, Reason } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { lockSeen } from './store.ts';
import { countOwners, endMembership, insertMembership, lockMembership, type Joining } from './store-members.ts';
import { answerOfferRow, lockOffer, noteByOffer } from './store-notes.ts';
import { sightOf } from './store-sight.ts';
import { tell } from './tell.ts';

/** Makes somebody a member in a running transaction; undefined when she is one already. */
export async function enter(ctx: Ctx, tx: Tx, joining: Joining): Promise<number | undefined> {
  const id = await insertMembership(tx, joining);
  if (id === undefined) return undefined;
  const { personId, unitId, communityId } = joining;
  const subject = `communities.membership:${id}`;
  await tell(ctx, tx, {
    name: 'communities.membership.joined',
    subject,
    personId,
    unitId,
    payload: { communityId, part: joining.part ?? 'member' }
  });
  return id;
}

/** Joins; sent twice, or by two windows at once, it is one membership. An open offer is taken up by it. */
export async function joinCommunity(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    if (community.part !== null) return done(id);
    const may = join(community);
    if (!may.ok) return may;
    const { unitId } = ctx.actor;
    if (unitId === null) return refused('no-place');
    const membershipId = await enter(ctx, tx, { communityId: id, personId: me, unitId, on: today(ctx) });
    const offer = membershipId === undefined ? undefined : await lockOffer(tx, id, me);
    if (offer && membershipId !== undefined) await acceptOffer(ctx, tx, { id, membershipId, by: offer.offeredBy });
    return done(id);
  });
}

/** Who offered the community knows of the membership: that is the supervisor's note. */
async function acceptOffer(ctx: Ctx, tx: Tx, of: { id: number; membershipId: number; by: number }): Promise<void> {
  const me = signedIn(ctx);
  await answerOfferRow(tx, { communityId: of.id, personId: me, answer: 'accepted', at: ctx.now });
  await noteByOffer(tx, { membershipId: of.membershipId, by: of.by, at: ctx.now });
  await tell(ctx, tx, {
    name: 'communities.offer.accepted',
    subject: `communities.community:${of.id}`,
    personId: me,
    unitId: ctx.actor.unitId ?? 0
  });
}

/** Leaves; the only owner hands over first. What was written and attended stays. */
export async function leaveCommunity(ctx: Ctx, id: number): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    const membership: Membership | undefined = await lockMembership(tx, id, me);
    if (!membership) return done(id);
    const may = leave(membership, { owners: await countOwners(tx, id), isClosed: community.state === 'closed' });
    if (!may.ok) return may;
    await endMembership(tx, membership, today(ctx));
    const subject = `communities.membership:${membership.id}`;
    await tell(ctx, tx, { name: 'communities.membership.left', subject, personId: me, unitId: membership.unitId });
    return done(id);
  });
}

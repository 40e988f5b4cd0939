// Who runs a community: owners and moderators are named, members offer themselves when nobody runs it.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { abilitiesOver } from '../policy.ts';
import { mayName, takePart } from '../rules.ts';
import type { Part, Reason, SeenCommunity } from '../types.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { insertStep, lockSeen } from './store.ts';
import {
  countOwners,
  deleteCandidacies,
  insertCandidacy,
  lockMembership,
  selectIsAtWork,
  updatePart
} from './store-members.ts';
import { sightOf } from './store-sight.ts';
import { subjectOf, tell } from './tell.ts';

const stepOf = { owner: 'owner', moderator: 'moderator', member: 'member' } as const;

async function noteNaming(
  ctx: Ctx,
  tx: Tx,
  of: { community: SeenCommunity; personId: number; part: Part }
): Promise<void> {
  const { community, personId, part } = of;
  await insertStep(tx, community.id, { kind: stepOf[part], byId: signedIn(ctx), aboutId: personId, at: ctx.now });
  const told = { subject: subjectOf(community), unitId: community.unitId, personId };
  if (part === 'owner') {
    await deleteCandidacies(tx, community.id);
    await tell(ctx, tx, { name: 'communities.community.handed-over', ...told });
  } else await tell(ctx, tx, { name: 'communities.membership.part-changed', ...told, payload: { part } });
}

/** Gives a member a part: owner, moderator, or an ordinary member again. */
export async function namePart(
  ctx: Ctx,
  id: number,
  to: { personId: number; part: Part }
): Promise<Result<number, Reason>> {
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    if (!mayName(community, to.part)) return refused('not-yours');
    const membership = await lockMembership(tx, id, to.personId);
    if (!membership) return refused('not-a-member');
    if (membership.part === to.part) return done(id);
    const isAtWork = await selectIsAtWork(tx, { ...to, openToId: community.openToId, day: today(ctx) });
    const answer = takePart({ part: membership.part, isAtWork }, { part: to.part, owners: await countOwners(tx, id) });
    if (!answer.ok) return answer;
    await updatePart(tx, membership, to.part);
    await noteNaming(ctx, tx, { community, ...to });
    return done(id);
  });
}

/** A member would take over a community that nobody runs. */
export async function standForOwner(ctx: Ctx, id: number, note: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await lockSeen(tx, sightOf(ctx), id);
    if (!abilitiesOver(community, today(ctx)).stand) return refused('not-now');
    if (!(await selectIsAtWork(tx, { personId: me, openToId: community.openToId, day: today(ctx) })))
      return refused('owner-away');
    await insertCandidacy(tx, { communityId: id, personId: me, at: ctx.now, note });
    await insertStep(tx, id, { kind: 'stand', byId: me, at: ctx.now, note });
    const { unitId } = community;
    await tell(ctx, tx, { name: 'communities.membership.stood', subject: subjectOf(community), unitId, personId: me });
    return done(id);
  });
}

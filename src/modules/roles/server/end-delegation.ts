// Taking one's decisions back before the last day, or handing back what one carries.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayEndDelegation } from '../policy.ts';
import type { Delegation } from '../types.ts';
import { endDelegationRow, selectOptionalDelegation } from './store-delegations.ts';

/** Ends a delegation at once. */
export function endDelegation(ctx: Ctx, id: number): Promise<Result<Delegation, 'ended'>> {
  return inTransaction(ctx.db, async (tx) => {
    const found = await selectOptionalDelegation(tx, id);
    if (!found) return notFound('delegation');
    const { from, to } = found;
    if (!mayEndDelegation(ctx.actor, { fromId: from.personId, toId: to.personId })) return notFound('delegation');
    if (found.endedAt !== null || found.endsOn < today(ctx)) return refused('ended');
    await endDelegationRow(tx, id, ctx.now);
    const payload = { toId: to.personId };
    const event = { name: 'roles.delegation.ended', subject: `roles.delegation:${id}`, personId: from.personId };
    await emit(ctx, tx, { ...event, payload });
    return done({ ...found, endedAt: ctx.now });
  });
}

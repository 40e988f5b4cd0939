// Ending a role before its last day; what it was stays on record.
import { done, refused, type Result } from '#platform/result.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { mayGrant } from '../policy.ts';
import type { RoleGrant } from '../types.ts';
import { countOtherAdministrators, endGrant, lockAdministrators, selectOptionalGrant } from './store-grants.ts';
import { selectAncestors } from './store-people.ts';

async function loadGrant(ctx: Ctx, tx: Tx, id: number): Promise<RoleGrant> {
  await lockAdministrators(tx);
  const grant = await selectOptionalGrant(tx, id, today(ctx));
  if (!grant) return notFound('role');
  const ancestors = await selectAncestors(tx, grant.unitId, today(ctx));
  return mayGrant(ctx.actor, ancestors.length ? ancestors : [grant.unitId]) ? grant : notFound('role');
}

/** Ends the role at once; the last one who can give roles over the whole ministry stays. */
export function endRole(ctx: Ctx, id: number): Promise<Result<RoleGrant, 'ended' | 'last-administrator'>> {
  return inTransaction(ctx.db, async (tx) => {
    const grant = await loadGrant(ctx, tx, id);
    if (grant.endedAt !== null || (grant.endsOn !== null && grant.endsOn < today(ctx))) return refused('ended');
    const isAdministrator = grant.role === 'administrator';
    if (isAdministrator && (await countOtherAdministrators(tx, id, today(ctx))) === 0)
      return refused('last-administrator');
    await endGrant(tx, id, { by: ctx.actor.personId, at: ctx.now });
    const { personId } = grant.person;
    const event = { name: 'roles.grant.ended', subject: `roles.grant:${id}`, personId, unitId: grant.unitId };
    await emit(ctx, tx, { ...event, payload: { role: grant.role } });
    return done({ ...grant, endedAt: ctx.now });
  });
}

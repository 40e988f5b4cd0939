// Lists of roles: those in an administrator's reach, and one's own.
import { refusal } from '#platform/server/errors.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { unitsWith } from '#platform/actor.ts';
import type { RoleGrant } from '../types.ts';
import { countGrants, selectGrants, selectGrantsOf, type GrantFilter } from './store-grants.ts';

export type RolePage = { rows: RoleGrant[]; total: number };

/** Roles over units in the actor's reach, a page at a time. */
export async function listRoles(ctx: Ctx, filter: GrantFilter): Promise<RolePage> {
  const reach = unitsWith(ctx.actor, 'roles.grant');
  if (reach?.length === 0) throw refusal('not-allowed');
  const list = { reach, filter, day: today(ctx) };
  return { rows: await selectGrants(ctx.db, list), total: await countGrants(ctx.db, list) };
}

/** The roles that the actor holds today, with who gave them and until when. */
export async function listOwnRoles(ctx: Ctx): Promise<RoleGrant[]> {
  return ctx.actor.personId === null ? [] : selectGrantsOf(ctx.db, ctx.actor.personId, today(ctx));
}

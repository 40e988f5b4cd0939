// The accounts in an administrator's reach: who can come in, by what, when last; and the same for the command line.
import { refusal } from '#platform/server/errors.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { unitsWith } from '#platform/actor.ts';
import { countAccounts, selectAccounts, type AccountFilter, type AccountRow } from './store-reach.ts';

export type AccountPage = { rows: AccountRow[]; total: number };

/** People in reach with the state of their accounts, a page at a time. */
export async function listAccounts(ctx: Ctx, filter: AccountFilter): Promise<AccountPage> {
  const reach = unitsWith(ctx.actor, 'roles.accounts');
  if (reach?.length === 0) throw refusal('not-allowed');
  const list = { reach, filter, day: today(ctx), now: ctx.now };
  return { rows: await selectAccounts(ctx.db, list), total: await countAccounts(ctx.db, list) };
}

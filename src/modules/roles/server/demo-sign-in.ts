// In a demonstration anyone may come in as one of its invented people; anywhere else this way does not exist.
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { isDemonstration } from '#platform/server/site-setting.ts';
import { isPlaced } from '../rules.ts';
import type { Entered, EntryRefusal } from '../types.ts';
import { startSession } from './session.ts';
import { selectOptionalAccount } from './store-accounts.ts';
import { selectStanding } from './store.ts';

/** Lets in as the invented person with this NIP. */
export async function demoSignIn(
  ctx: Ctx,
  who: { nip: string; agent: string; previous?: string | undefined }
): Promise<Result<Entered, EntryRefusal>> {
  if (!(await isDemonstration(ctx.db))) return notFound('demonstration');
  const account = await selectOptionalAccount(ctx.db, who.nip);
  const standing = account && (await selectStanding(ctx.db, account, ctx.now));
  if (!account || !standing || !isPlaced(standing)) return refused('not-placed');
  if (account.disabledAt) return refused('disabled');
  const { agent, previous } = who;
  return done(await startSession(ctx, { personId: account.personId, way: 'demo', agent, previous }));
}

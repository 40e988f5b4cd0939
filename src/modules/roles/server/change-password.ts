// A person changes the own password; whoever else was signed in with the old one is out.
import { done, refused } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { minutesClosed, passwordWeakness } from '../rules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { countAttempt, deleteAttempts, selectOptionalAccount } from './store-accounts.ts';
import { savePassword } from './store-links.ts';
import { deleteSessionsOf } from './store.ts';

/** Why the password stays as it is. */
export type PasswordRefusal = 'no-password' | 'wrong' | 'too-many' | 'too-short' | 'too-long' | 'too-easy';
type Objection = { ok: false; reason: PasswordRefusal; minutes?: number };

/** Whether the actor has a password at all. */
export async function hasPassword(ctx: Ctx): Promise<boolean> {
  const account = await selectOptionalAccount(ctx.db, ctx.actor.nip);
  return Boolean(account?.passwordHash);
}

/** Changes the actor's password; how many other sessions ended by it. */
export async function changePassword(
  ctx: Ctx,
  typed: { current: string; password: string }
): Promise<{ ok: true; value: { ended: number } } | Objection> {
  const { personId, nip, sessionId } = ctx.actor;
  if (personId === null) return notFound('account');
  const objection = await objectionTo(ctx, typed);
  if (objection) return objection;
  const passwordHash = await hashPassword(typed.password);
  return inTransaction(ctx.db, async (tx) => {
    await savePassword(tx, personId, passwordHash);
    await deleteAttempts(tx, nip);
    const ended = await deleteSessionsOf(tx, personId, { except: sessionId });
    await emit(ctx, tx, { name: 'roles.password.changed', subject: `people.person:${personId}`, personId });
    return done({ ended: ended.length });
  });
}

async function objectionTo(ctx: Ctx, typed: { current: string; password: string }): Promise<Objection | undefined> {
  const { nip } = ctx.actor;
  const account = await selectOptionalAccount(ctx.db, nip);
  if (!account?.passwordHash) return refused('no-password');
  const oldest = await countAttempt(ctx.db, nip, ctx.now);
  if (oldest) return { ...refused('too-many'), minutes: minutesClosed(oldest, ctx.now) };
  if (!(await isPassword(account.passwordHash, typed.current))) return refused('wrong');
  const weakness = passwordWeakness(typed.password, nip);
  return weakness && refused(weakness);
}

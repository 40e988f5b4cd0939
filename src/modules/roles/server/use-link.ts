// Coming in by a one-time link: it is spent by setting a password (or by entering, where passwords are not used).
import { done, refused, type Result } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { isPlaced, passwordWeakness } from '../rules.ts';
import type { Entered } from '../types.ts';
import { hashPassword } from './passwords.ts';
import { startSession } from './session.ts';
import { deleteAttempts } from './store-accounts.ts';
import { savePassword, selectOptionalLink, useUpLink, type OpenLink } from './store-links.ts';
import { deleteSessionsOf, selectStanding } from './store.ts';
import { digestOf, isToken } from './tokens.ts';

/** Why a link does not let in. */
export type LinkRefusal = 'gone' | 'disabled' | 'not-placed' | 'too-short' | 'too-long' | 'too-easy';

/** Whose link it is; undefined when it was used, is over or never was. Looking does not spend it. */
export async function readLink(ctx: Ctx, token: string): Promise<OpenLink | undefined> {
  return isToken(token) ? selectOptionalLink(ctx.db, digestOf(token), ctx.now) : undefined;
}

/** What comes with the link: a new password, or null where people do not sign in by one. */
export type LinkUse = { token: string; password: string | null; agent: string; previous?: string | undefined };

/** Spends the link: the password is kept, all older sessions of the person are over, a new one begins. */
export async function enterByLink(ctx: Ctx, use: LinkUse): Promise<Result<Entered, LinkRefusal>> {
  const seen = await readLink(ctx, use.token);
  if (!seen) return refused('gone');
  const weakness = use.password === null ? undefined : passwordWeakness(use.password, seen.nip);
  if (weakness) return refused(weakness);
  const passwordHash = use.password === null ? null : await hashPassword(use.password);
  return inTransaction(ctx.db, (tx) => spend({ ...ctx, db: tx }, tx, { ...use, passwordHash }));
}

type Spending = LinkUse & { passwordHash: string | null };

async function spend(ctx: Ctx, tx: Tx, use: Spending): Promise<Result<Entered, LinkRefusal>> {
  const link = await readLink(ctx, use.token);
  if (!link) return refused('gone');
  if (link.isDisabled) return refused('disabled');
  const standing = await selectStanding(tx, link, ctx.now);
  if (!standing || !isPlaced(standing)) return refused('not-placed');
  await useUpLink(tx, digestOf(use.token), ctx.now);
  await takeOver(ctx, tx, { ...link, passwordHash: use.passwordHash });
  const { agent, previous } = use;
  return done(await startSession(ctx, { personId: link.personId, way: 'link', agent, previous }));
}

type TakenOver = OpenLink & { passwordHash: string | null };

async function takeOver(ctx: Ctx, tx: Tx, { personId, nip, passwordHash }: TakenOver): Promise<void> {
  const acting = { ...ctx, actor: { ...ctx.actor, personId } };
  const event = { subject: `people.person:${personId}`, personId };
  await emit(acting, tx, { ...event, name: 'roles.link.used' });
  await deleteSessionsOf(tx, personId);
  if (passwordHash === null) return;
  await savePassword(tx, personId, passwordHash);
  await deleteAttempts(tx, nip);
  await emit(acting, tx, { ...event, name: 'roles.password.changed' });
}

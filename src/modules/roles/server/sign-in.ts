// Signing in by NIP and password: five wrong ones in a quarter of an hour close the account for the rest of it.
import { refused, done } from '#platform/result.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { isPlaced, minutesClosed } from '../rules.ts';
import type { Entrance, EntryRefusal } from '../types.ts';
import { isPassword } from './passwords.ts';
import { startSession } from './session.ts';
import { countAttempt, deleteAttempts, selectOptionalAccount, type Account } from './store-accounts.ts';
import { selectStanding } from './store.ts';

/** What was typed, on which browser, and the token that browser holds already. */
export type Credentials = { nip: string; password: string; agent: string; previous?: string | undefined };

/** Lets the person in, or says why not; a name that does not exist is answered like a wrong password. */
export async function signIn(ctx: Ctx, typed: Credentials): Promise<Entrance> {
  const nip = typed.nip.replaceAll(/\s/g, '');
  const isName = /^\d{18}$/.test(nip);
  const oldest = isName ? await countAttempt(ctx.db, nip, ctx.now) : null;
  if (oldest) return { ...refused('too-many'), minutes: minutesClosed(oldest, ctx.now) };
  const account = isName ? await selectOptionalAccount(ctx.db, nip) : undefined;
  const isRight = await isPassword(account?.passwordHash, typed.password);
  if (!account || !isRight) return refuse(ctx, account, 'wrong');
  await deleteAttempts(ctx.db, nip);
  if (account.disabledAt) return refuse(ctx, account, 'disabled');
  const standing = await selectStanding(ctx.db, account, ctx.now);
  if (!standing || !isPlaced(standing)) return refuse(ctx, account, 'not-placed');
  const { agent, previous } = typed;
  return done(await startSession(ctx, { personId: account.personId, way: 'password', agent, previous }));
}

/** A refusal that concerns somebody leaves a trace; what was typed never does. */
async function refuse(ctx: Ctx, account: Account | undefined, reason: EntryRefusal) {
  const personId = account?.personId;
  if (personId)
    await inTransaction(ctx.db, (tx) =>
      emit(ctx, tx, {
        name: 'roles.entry.refused',
        subject: `people.person:${personId}`,
        personId,
        payload: { reason }
      })
    );
  return refused(reason);
}

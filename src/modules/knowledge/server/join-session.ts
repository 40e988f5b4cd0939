// Coming to a session: registering, and being seen there by the code that the room shows.
import { randomUUID } from 'node:crypto';
import { codeAt, isFresh } from '#platform/server/rotating-code.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayShowCode } from '../policy.ts';
import { attendByCode as judge, canRegister, type CodeRefusal } from '../rules-session.ts';
import type { Sharing } from '../types.ts';
import { attend } from './record-attendance.ts';
import { tellSharing } from './plan-sharing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { standingAt } from './sharing-standing.ts';
import { saveRegistration, selectSecret, selectShownSecret } from './store-session.ts';
import { lockSharing, selectSharing } from './store-sharing.ts';

/** Says that one will come, or that one will not after all, which is also how one has read that it is called off; it counts for nothing before one was seen there. */
export async function register(
  ctx: Ctx,
  id: number,
  comes: boolean
): Promise<Result<true, 'too-late' | 'own-session'>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (sharing.speakerId === personId) return refused('own-session');
    if (comes && !canRegister(sharing, today(ctx))) return refused('too-late');
    await saveRegistration(tx, { sharingId: id, personId, at: ctx.now }, comes);
    const name = comes ? 'knowledge.sharing.registered' : 'knowledge.sharing.unregistered';
    await tellSharing(ctx, tx, { name, sharing, personId });
    return done(true);
  });
}

/** The code of this half minute, for who shows it in the room on the day of the session. */
export async function showCode(ctx: Ctx, id: number): Promise<{ sharing: Sharing; code: string | null }> {
  const sharing = await selectSharing(ctx.db, id);
  if (!mayShowCode(await standingAt(ctx, sharing), sharing)) notFound('code');
  if (sharing.heldOn !== today(ctx)) return { sharing, code: null };
  return { sharing, code: codeAt(await selectSecret(ctx.db, sharing, randomUUID()), ctx.now) };
}

/** Is seen at a session by the code shown there; a code of over a minute ago proves nothing. Sent twice, it counts once. */
export async function attendByCode(ctx: Ctx, id: number, code: string): Promise<Result<number, CodeRefusal>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    const secret = await selectShownSecret(tx, id);
    const verdict = judge(sharing, {
      isFresh: secret !== undefined && isFresh(secret, code, ctx.now),
      isSpeaker: sharing.speakerId === me,
      today: today(ctx)
    });
    if (!verdict.ok) return verdict;
    return done(await attend(within(ctx, tx), tx, { sharing, people: [me], way: 'code' }));
  });
}

// Who was at a session: said by listeners of themselves, or by a leader or officer; that makes it held.
import { peopleByNip } from '#modules/people/server/index.ts';
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { refusal } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayConfirmOwn, mayRecord } from '../policy.ts';
import type { Sharing } from '../types.ts';
import { tellHeld } from './tell-calendar.ts';
import { tellSharing } from './plan-sharing.ts';
import { standingAt } from './sharing-standing.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { denyListed, insertAttendance, lockSharing, markHeld, type AttendanceWay } from './store-sharing.ts';

export type AttendanceRefusal = 'not-yet' | 'unknown-nip' | 'nobody' | 'own-presence';

type Seen = { sharing: Sharing; people: readonly number[]; way: AttendanceWay };

/** Notes presence; the first makes the session held, its lesson shared and its date in the calendar kept. */
export async function attend(ctx: Ctx, tx: Tx, seen: Seen): Promise<number> {
  const { sharing, people, way } = seen;
  const me = signedIn(ctx);
  const fresh = await insertAttendance(tx, sharing, { people, by: way === 'code' ? null : me, at: ctx.now, way });
  if (fresh.length > 0 && sharing.state === 'planned') {
    await markHeld(tx, sharing, { personId: me, at: ctx.now });
    await tellSharing(ctx, tx, { name: 'knowledge.sharing.held', sharing, personId: sharing.speakerId });
    await tellHeld(ctx, tx, sharing);
  }
  for (const personId of fresh) await tellSharing(ctx, tx, { name: 'knowledge.sharing.attended', sharing, personId });
  return fresh.length;
}

/** A listener confirms having been there; sent twice, it counts once. */
export async function confirmPresence(ctx: Ctx, id: number): Promise<Result<number, AttendanceRefusal>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (!mayConfirmOwn(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
    if (sharing.heldOn > today(ctx)) return refused('not-yet');
    return done(await attend(ctx, tx, { sharing, people: [me], way: 'own' }));
  });
}

/** A listener who was named says that he was not there. */
export async function denyPresence(ctx: Ctx, id: number): Promise<void> {
  const me = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (!mayConfirmOwn(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
    await denyListed(tx, sharing, { personId: me, at: ctx.now });
    await tellSharing(ctx, tx, { name: 'knowledge.sharing.denied', sharing, personId: me });
  });
}

/** A leader or officer records who was there; of herself others say it, or the code of the room. */
export async function recordAttendance(
  ctx: Ctx,
  id: number,
  nips: readonly string[]
): Promise<Result<number, AttendanceRefusal>> {
  const me = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const sharing = await lockSharing(tx, id);
    if (!mayRecord(await standingAt(within(ctx, tx), sharing), sharing)) throw refusal('not-allowed');
    if (sharing.heldOn > today(ctx)) return refused('not-yet');
    if (people.some((person) => person.id === me)) return refused('own-presence');
    const listeners = people.filter((person) => person.id !== sharing.speakerId).map((person) => person.id);
    if (listeners.length === 0) return refused('nobody');
    return done(await attend(ctx, tx, { sharing, people: listeners, way: 'list' }));
  });
}

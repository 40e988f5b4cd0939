// Who was at a session: by the code shown in the room, or named by who runs it and confirmed by somebody else.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { isFresh } from '#platform/server/rotating-code.ts';
import { peopleByNip } from '#modules/people/server/index.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { runs } from '../rules.ts';
import { attendByCode, confirm, isLate, mayListNow } from '../rules-sessions.ts';
import type { Reason, SeenCommunity, Session } from '../types.ts';
import { clockOf } from './clock.ts';
import { tellSession } from './plan-session.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectSeen } from './store.ts';
import { selectMembersAmong } from './store-members.ts';
import {
  confirmListed,
  denyListed,
  insertListed,
  insertPresent,
  lockAttendance,
  lockSession,
  updateSessionState
} from './store-sessions.ts';
import { sightOf } from './store-sight.ts';
import { tellAwake } from './tell.ts';

type Of = { communityId: number; id: number };
type At = { community: SeenCommunity; session: Session };

/** A presence is sure: the session is held from the first one on, and everyone's figures may move. */
async function attended(ctx: Ctx, tx: Tx, { community, session, personId }: At & { personId: number }): Promise<void> {
  if (session.state === 'planned') {
    await updateSessionState(tx, session, 'held');
    await tellAwake(ctx, tx, community);
  }
  await tellSession(ctx, tx, { name: 'communities.session.attended', id: session.id, community, personId });
}

/** A member is there, by the code shown in the room within the last minute. */
export async function attendSession(ctx: Ctx, of: Of, code: string): Promise<Result<'now' | 'before', Reason>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const session = await lockSession(tx, of);
    const isMember = community.part !== null;
    const by = { personId, isMember, isFresh: isFresh(session.secret, code, ctx.now), now: clockOf(ctx) };
    const entry = await lockAttendance(tx, session.id, personId);
    if (isMember && entry?.confirmedAt) return done('before');
    const may = attendByCode(session, by);
    if (!may.ok) return may;
    await insertPresent(tx, { sessionId: session.id, personId, at: ctx.now });
    await attended(ctx, tx, { community, session, personId });
    return done('now');
  });
}

/** Who runs the community names members as present; each counts when somebody else confirms it. */
export async function listPresent(ctx: Ctx, of: Of, nips: readonly string[]): Promise<Result<number, Reason>> {
  const by = signedIn(ctx);
  const { people, unknown } = await peopleByNip(ctx, nips);
  if (unknown.length > 0) return refused('unknown-nip');
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    if (!runs(community)) return refused('not-yours');
    const session = await lockSession(tx, of);
    const now = clockOf(ctx);
    const may = mayListNow(session, now);
    if (!may.ok) return may;
    const all = people.map((person) => person.id);
    const members = await selectMembersAmong(tx, community.id, all);
    if (members.size < all.length) return refused('not-a-member');
    const listed = { sessionId: session.id, people: all, by, at: ctx.now, isLate: isLate(session, now) };
    const fresh = await insertListed(tx, listed);
    for (const personId of fresh)
      await tellSession(ctx, tx, { name: 'communities.session.listed', id: session.id, community, personId });
    return done(fresh.length);
  });
}

/** Confirms that somebody who was named was there: the person, or another member than the one who named. */
export async function confirmPresent(ctx: Ctx, of: Of, personId: number): Promise<Result<'confirmed', Reason>> {
  const by = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const session = await lockSession(tx, of);
    const entry = await lockAttendance(tx, session.id, personId);
    if (!entry) return refused('not-now');
    const now = clockOf(ctx);
    const may = confirm(session, entry, { personId: by, isMember: community.part !== null, now });
    if (!may.ok) return may.reason === 'present-already' ? done('confirmed') : may;
    await confirmListed(tx, { sessionId: session.id, personId, by, at: ctx.now, isLate: isLate(session, now) });
    await attended(ctx, tx, { community, session, personId });
    return done('confirmed');
  });
}

/** Somebody who was named was not there. */
export async function denyPresent(ctx: Ctx, of: Of): Promise<Result<'denied', Reason>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const community = await selectSeen(tx, sightOf(ctx), of.communityId);
    const session = await lockSession(tx, of);
    await denyListed(tx, { sessionId: session.id, personId, at: ctx.now });
    await tellSession(ctx, tx, { name: 'communities.session.denied', id: session.id, community, personId });
    return done('denied');
  });
}

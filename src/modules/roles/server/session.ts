// Sessions: begun at sign-in under a new secret, found at every request, ended by sign-out, time or the person.
import type { Actor } from '#platform/actor.ts';
import { visitor } from '#platform/actor.ts';
import type { Ctx } from '#platform/server/context.ts';
import { within } from '#platform/server/context.ts';
import { inTransaction, type Db } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { actorOf, isPlaced, isSightingDue, sessionEnd } from '../rules.ts';
import type { Entered, Way } from '../types.ts';
import {
  deleteOldSessions,
  deleteSession,
  insertSession,
  saveEntry,
  selectActing,
  selectStanding,
  touchSession
} from './store.ts';
import { digestOf, isToken, newToken } from './tokens.ts';

/** Who acts behind the token of a cookie, with everything held today; a visitor when there is no live session. */
export async function actorOfSession(db: Db, token: string | undefined, now: Date): Promise<Actor> {
  if (!isToken(token)) return visitor;
  const acting = await selectActing(db, digestOf(token), now);
  if (!acting || !isPlaced(acting)) return visitor;
  if (isSightingDue(acting.seenAt, now)) await touchSession(db, acting.sessionId, now);
  return actorOf(acting, acting.sessionId);
}

/** The actor that a person would be if she signed in now: for work done in her name, such as the daily mail. */
export async function actorOfPerson(db: Db, personId: number, now: Date): Promise<Actor> {
  const standing = await selectStanding(db, { personId }, now);
  return standing && isPlaced(standing) ? actorOf(standing, null) : visitor;
}

/** What opens a session: whom it is for, by what way, on which browser, and the token it replaces. */
export type Entry = { personId: number; way: Way; agent: string; previous?: string | undefined };

/** Begins a session under a new secret; the one that the browser held before is over. */
export function startSession(ctx: Ctx, entry: Entry): Promise<Entered> {
  return inTransaction(ctx.db, async (tx) => {
    const token = newToken();
    const expiresAt = sessionEnd(ctx.now);
    const { personId, way } = entry;
    const kept = { digest: digestOf(token), personId, now: ctx.now, expiresAt, agent: entry.agent.slice(0, 300), way };
    if (isToken(entry.previous)) await deleteSession(tx, digestOf(entry.previous));
    await deleteOldSessions(tx, ctx.now);
    const sessionId = await insertSession(tx, kept);
    await saveEntry(tx, personId, ctx.now);
    const actor = { ...ctx.actor, personId, sessionId };
    const subject = `people.person:${personId}`;
    await emit(within({ ...ctx, actor }, tx), tx, {
      name: 'roles.session.started',
      subject,
      personId,
      payload: { sessionId, way }
    });
    return { token, personId, expiresAt };
  });
}

/** Ends the session of a token: sign-out. */
export function endSession(ctx: Ctx, token: string | undefined): Promise<void> {
  if (!isToken(token)) return Promise.resolve();
  return inTransaction(ctx.db, async (tx) => {
    const ended = await deleteSession(tx, digestOf(token));
    if (!ended) return;
    const subject = `people.person:${ended.personId}`;
    const payload = { sessionId: ended.id };
    await emit(ctx, tx, { name: 'roles.session.ended', subject, personId: ended.personId, payload });
  });
}

// "My sessions": where I am signed in, and signing out there from here.
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import type { Session } from '../types.ts';
import { deleteSessionsOf, selectSessions } from './store.ts';

/** Live sessions of the actor, the one used last first; `isThis` marks the one of this request. */
export async function listSessions(ctx: Ctx): Promise<(Session & { isThis: boolean })[]> {
  if (ctx.actor.personId === null) return [];
  const sessions = await selectSessions(ctx.db, ctx.actor.personId, ctx.now);
  return sessions.map((session) => ({ ...session, isThis: session.id === ctx.actor.sessionId }));
}

/** Ends one of the actor's own sessions, or all but the one of this request; how many ended. */
export function endSessions(ctx: Ctx, which: { id: number } | 'others'): Promise<number> {
  return inTransaction(ctx.db, async (tx) => {
    const { personId, sessionId } = ctx.actor;
    if (personId === null) return notFound('session');
    const ended = await deleteSessionsOf(tx, personId, which === 'others' ? { except: sessionId } : which);
    if (which !== 'others' && ended.length === 0) return notFound('session');
    for (const id of ended) {
      const payload = { sessionId: id };
      await emit(ctx, tx, { name: 'roles.session.ended', subject: `people.person:${personId}`, personId, payload });
    }
    return ended.length;
  });
}

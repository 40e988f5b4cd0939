// Reads one session with its note and what was agreed: for the coach and those coached alone.
import { namesOf } from '#modules/people/server/index.ts';
import type { Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import type { Action, Note } from '../types.ts';
import { sessionIn } from './on-relation.ts';
import { getRelation, type RelationView, type SessionLine } from './read-relations.ts';
import { selectNote } from './store-sessions.ts';

export type SessionView = {
  relation: RelationView;
  session: SessionLine;
  note: (Note & { changedByName: string }) | undefined;
  actions: Action[];
  /** Those who are said to have been there, by name. */
  present: string[];
};

/** A session of a relation; not found for whom the relation is not. */
export async function getSession(ctx: Ctx, of: { relationId: number; sessionId: number }): Promise<SessionView> {
  const relation = await getRelation(ctx, of.relationId);
  await sessionIn(ctx.db, of);
  const session = relation.sessions.find(({ id }) => id === of.sessionId) ?? notFound('session');
  const note = await selectNote(ctx.db, session.id);
  const names = await namesOf(ctx, [
    ...session.said.map(({ personId }) => personId),
    ...(note ? [note.changedBy] : [])
  ]);
  return {
    relation,
    session,
    note: note && { ...note, changedByName: names.get(note.changedBy) ?? '' },
    actions: relation.actions.filter((action) => action.sessionId === session.id),
    present: session.said.map(({ personId }) => names.get(personId) ?? '')
  };
}

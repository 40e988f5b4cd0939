// What became of a relation or a session, written into the transaction of the change: who it touches, never what was said.
import { today, type Ctx } from '#platform/server/context.ts';
import type { Tx } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import type { RelationEvent, SessionEvent } from '../events.ts';
import type { LoadedRelation } from './store.ts';
import { selectPosts } from './store.ts';

type Told = { name: RelationEvent | SessionEvent; subject: string; relation: LoadedRelation };

/** Tells of a change once, in the unit of the record. */
export const tell = (ctx: Ctx, tx: Tx, { name, subject, relation }: Told): Promise<void> =>
  emit(ctx, tx, { name, subject, personId: ctx.actor.personId, unitId: relation.unitId });

/** Tells of what counts for both sides: those coached, the coach, and the posts that the coach holds. */
export async function tellBothSides(ctx: Ctx, tx: Tx, told: Told): Promise<void> {
  const { name, subject, relation } = told;
  const coached = relation.members.filter((member) => member.state === 'in');
  for (const { personId } of coached) await emit(ctx, tx, { name, subject, personId, unitId: relation.unitId });
  const posts = await selectPosts(tx, relation.coachId, today(ctx));
  for (const unitId of [posts[0] ?? null, ...posts.slice(1)])
    await emit(ctx, tx, { name, subject, personId: relation.coachId, unitId });
}

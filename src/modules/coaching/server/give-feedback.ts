// A leader writes a note to a member of the team between the dialogues; it counts once the member has opened it.
import { ledTeam, placeOf } from '#modules/people/server/index.ts';
import { refusal } from '#platform/server/errors.ts';
import type { Ctx } from '#platform/server/context.ts';
import { inTransaction } from '#platform/server/database.ts';
import { emit } from '#platform/server/events.ts';
import { notFound } from '#platform/server/errors.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { mayOpenFeedback, mayReadFeedback } from '../policy.ts';
import type { Reason } from '../types.ts';
import { markOf, signedIn } from '#platform/server/signed-in.ts';
import { insertFeedback, lockFeedback, updateOpened } from './store-notes.ts';

type NewNote = { personId: number; topic: string; words: string; token: string };

/** Gives a note to somebody whom the actor leads today. */
export async function giveFeedback(ctx: Ctx, input: NewNote): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  const { personId, topic, words } = input;
  if (!(await ledTeam(ctx)).some((member) => member.personId === personId)) return refused('not-in-team');
  const unitId = await placeOf(ctx, personId);
  if (unitId === undefined) return refused('no-place');
  return inTransaction(ctx.db, async (tx) => {
    const note = { leaderId: me, personId, topic, words, unitId, givenAt: ctx.now, token: markOf(ctx, input.token) };
    const { id, isNew } = await insertFeedback(tx, note);
    const subject = `coaching.feedback:${id}`;
    if (isNew) await emit(ctx, tx, { name: 'coaching.feedback.given', subject, personId, unitId });
    return done(id);
  });
}

/** The member opens a note; opened again, the first time stays. */
export async function openFeedback(ctx: Ctx, id: number): Promise<void> {
  const me = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    const note = await lockFeedback(tx, id);
    if (!mayReadFeedback(note, me)) notFound('feedback');
    if (!mayOpenFeedback(note, me)) throw refusal('not-allowed');
    if (note.openedAt) return;
    await updateOpened(tx, note, ctx.now);
    const { personId, unitId } = note;
    await emit(ctx, tx, { name: 'coaching.feedback.read', subject: `coaching.feedback:${id}`, personId, unitId });
  });
}

// The author writes a note: begun on a finished activity, kept as far as written, or sent to who decides.
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused } from '#platform/result.ts';
import { apply, hindranceOf, isFinished } from '../rules-notes.ts';
import type { HeldActivity, Note, NoteText } from '../types.ts';
import { onNote, type NoteOrder, type NoteResult } from './on-note.ts';
import { selectHeld } from './store-held.ts';
import { insertAttachments, insertNote, removeAttachments, selectOptionalNoteOf } from './store-notes.ts';
import { insertStep } from './store-steps.ts';

export type Writing = {
  text: NoteText;
  /** Files that lie in the store already (`bringAttachments`). */
  files?: readonly { sha256: string; name: string }[];
  /** Files to be taken out again. */
  without?: readonly number[];
  /** Sent to who decides, or only kept. */
  isSent: boolean;
};

/** What is written into the note itself, whatever else came with the form. */
const textOf = ({ changed, since, effect, measure, ...rest }: NoteText): NoteText => {
  const { figureBefore, figureAfter, figureUnit, stateBefore, stateAfter } = rest;
  return { changed, since, effect, measure, figureBefore, figureAfter, figureUnit, stateBefore, stateAfter };
};

async function keep(ctx: Ctx, order: NoteOrder & Writing): Promise<NoteResult> {
  const { text, files = [], without = [] } = order;
  return onNote(ctx, { ...order, step: 'write' }, async ({ note, tx }) => {
    await removeAttachments(tx, note.id, { ids: without, now: ctx.now });
    await insertAttachments(tx, note.id, files);
    return done({ note: { ...note, ...textOf(text) }, step: { kind: 'write' }, event: 'transfer.note.written' });
  });
}

async function send(ctx: Ctx, order: Pick<NoteOrder, 'noteId' | 'token'>): Promise<NoteResult> {
  return onNote(ctx, { ...order, step: 'submit' }, ({ note, hand }) => {
    const moved = apply(note, { kind: 'submit', note: '' }, hand);
    if (!moved.ok) return moved;
    return done({
      note: moved.value,
      step: { kind: 'submit', details: textOf(note) },
      event: 'transfer.note.submitted'
    });
  });
}

/** Keeps what was written; `isSent` then hands it to who decides. What cannot be sent is kept all the same. */
export async function writeNote(ctx: Ctx, order: NoteOrder & Writing): Promise<NoteResult> {
  if (!order.isSent) return keep(ctx, order);
  const { noteId, token } = order;
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const kept = await keep(inside, { ...order, token: token && `${token}:kept` });
    return kept.ok ? send(inside, { noteId, token }) : kept;
  });
}

async function begin(ctx: Ctx, tx: Tx, activity: HeldActivity, text: NoteText): Promise<Note> {
  const note = await insertNote(tx, activity, { ...textOf(text), createdAt: ctx.now });
  if (!note) return (await selectOptionalNoteOf(tx, activity.id)) ?? notFound('note');
  const { id, personId, unitId } = note;
  await insertStep(tx, { of: 'note', id }, { kind: 'start', byId: personId, at: ctx.now });
  const subject = `transfer.note:${id}`;
  await emit(ctx, tx, {
    name: 'transfer.note.started',
    subject,
    personId,
    unitId,
    payload: { activityId: activity.id }
  });
  return note;
}

/** Somebody else's activity is not found; one that is not finished is refused. */
async function ownFinished(ctx: Ctx, activityId: number): Promise<HeldActivity | undefined> {
  const activity = await selectHeld(ctx.db, activityId);
  if (activity.personId !== ctx.actor.personId) notFound('activity');
  return isFinished(activity, today(ctx)) ? activity : undefined;
}

export type Beginning = Writing & { activityId: number; token?: string | undefined };

/**
 * Begins the note of an own finished activity with what was written, or goes on with the one that is there: an activity
 * has one note. What cannot be sent yet is kept; a note that was sent or confirmed already is given as it stands.
 */
export async function startNote(ctx: Ctx, beginning: Beginning): Promise<NoteResult> {
  return inTransaction(ctx.db, async (tx) => {
    const inside = { ...ctx, db: tx };
    const activity = await ownFinished(inside, beginning.activityId);
    if (!activity) return refused('not-finished');
    const known = await selectOptionalNoteOf(tx, activity.id);
    if (known && hindranceOf('write', known, 'owner')) return done(known);
    const note = known ?? (await begin(inside, tx, activity, beginning.text));
    return writeNote(inside, { ...beginning, noteId: note.id });
  });
}

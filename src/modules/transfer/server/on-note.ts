// The one way in which a note is changed: hold it, ask policy and rules, save, tell.
import { authorityOver, personNameOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import type { NoteEvent } from '../events.ts';
import { roleOver } from '../policy.ts';
import { hindranceOf, type Hand, type NoteStep } from '../rules-notes.ts';
import type { Note, Reason, Role } from '../types.ts';
import { lockNote, updateNote } from './store-notes.ts';
import { insertStep, isTokenUsed, type NewStep } from './store-steps.ts';

/** Which note, in which form the sender saw it, and the mark that makes a second press harmless. */
export type NoteOrder = { noteId: number; revision?: number | undefined; token?: string | undefined };

/** The note after the step, or why not; `by` names who decided before. */
export type NoteResult = { ok: true; value: Note } | { ok: false; reason: Reason; by?: string };

/** The note as it is held for a step, with who takes it. */
export type HeldNote = { ctx: Ctx; tx: Tx; note: Note; hand: Hand };

/** What a step leaves behind: the note, the entry in its history, the event. */
export type Taken = { note: Note; step: Pick<NewStep, 'kind' | 'note' | 'details'>; event: NoteEvent };

/** The part in which the actor meets a person's record today; none is not found. */
export async function roleHere(ctx: Ctx, record: { personId: number; unitId: number }): Promise<Role> {
  const authority = await authorityOver(ctx, record);
  return roleOver(ctx.actor, record.personId, authority) ?? notFound('note');
}

/** Writes the entry of the history and the event of a changed note. */
export async function saveNote(held: HeldNote, taken: Taken, token: string | undefined): Promise<Note> {
  const { ctx, tx, hand } = held;
  const note = { ...taken.note, revision: held.note.revision + 1 };
  await updateNote(tx, note);
  await insertStep(tx, { of: 'note', id: note.id }, { ...taken.step, byId: hand.personId, at: ctx.now, token });
  const { personId, unitId, state, activityId } = note;
  const subject = `transfer.note:${note.id}`;
  await emit(ctx, tx, { name: taken.event, subject, personId, unitId, payload: { state, activityId } });
  return note;
}

/** The note held for the actor, with the part in which she meets it. */
export async function holdNote(ctx: Ctx, tx: Tx, noteId: number): Promise<HeldNote> {
  const inside = { ...ctx, db: tx };
  const personId = ctx.actor.personId ?? notFound('person');
  const note = await lockNote(tx, noteId);
  const role = await roleHere(inside, note);
  return { ctx: inside, tx, note, hand: { personId, role, now: ctx.now, today: today(ctx) } };
}

/** Whoever comes too late is told who was first. */
async function refuse({ note, ctx, hand }: HeldNote, reason: Reason): Promise<NoteResult> {
  if (reason !== 'already-decided' || note.decidedBy === null || note.decidedBy === hand.personId)
    return { ok: false, reason };
  return { ok: false, reason, by: (await personNameOf(ctx, note.decidedBy))?.name ?? '' };
}

/**
 * Takes a step with a note: `onNote(ctx, { noteId: 7, step: 'submit' }, (held) => done({ … }))`. The work is asked only
 * once it is known that the step is open; what it stores stands or falls with the step.
 */
export async function onNote(
  ctx: Ctx,
  order: NoteOrder & { step: NoteStep },
  work: (held: HeldNote) => Result<Taken, Reason> | Promise<Result<Taken, Reason>>
): Promise<NoteResult> {
  return inTransaction(ctx.db, async (tx) => {
    const held = await holdNote(ctx, tx, order.noteId);
    if (order.token && (await isTokenUsed(tx, { of: 'note', id: order.noteId }, order.token))) return done(held.note);
    const hindrance = hindranceOf(order.step, held.note, held.hand.role);
    if (hindrance) return refuse(held, hindrance);
    if (order.revision !== undefined && order.revision !== held.note.revision) return { ok: false, reason: 'stale' };
    const result = await work(held);
    return result.ok ? done(await saveNote(held, result.value, order.token)) : result;
  });
}

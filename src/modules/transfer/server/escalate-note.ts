// The author puts a confirmed note to a unit, or takes it back there.
import { personNameOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { EscalationEvent } from '../events.ts';
import { mayAnswer } from '../policy.ts';
import { answerEscalation, hindranceToAsk, type EscalationAnswerInput } from '../rules-escalations.ts';
import { hindranceOf } from '../rules-notes.ts';
import type { Escalation, Note, Reason } from '../types.ts';
import { authorityOfUnit } from './address.ts';
import { holdNote, type NoteOrder } from './on-note.ts';
import { insertEscalation, lockEscalation, updateEscalation } from './store-escalations.ts';
import { selectNote } from './store-notes.ts';
import { insertStep, isTokenUsed } from './store-steps.ts';
import { selectAskable } from './store-units.ts';

/** The note that was put somewhere, or why not; `by` names who answered before. */
export type EscalationResult = { ok: true; value: Pick<Note, 'id'> } | { ok: false; reason: Reason; by?: string };

type About = { escalationId: number; note: Note; event: EscalationEvent; unitId: number };

async function tell(ctx: Ctx, tx: Tx, { escalationId, note, event, unitId }: About): Promise<void> {
  const { personId, id: noteId } = note;
  const subject = `transfer.escalation:${escalationId}`;
  // counted where the note is, so its own unit is named; the unit asked stands in the payload
  await emit(ctx, tx, {
    name: event,
    subject,
    personId,
    unitId: note.unitId,
    payload: { noteId, askedUnitId: unitId }
  });
}

async function hindranceAt(ctx: Ctx, note: Note, unitId: number): Promise<Reason | undefined> {
  const authors = [note.personId];
  const askable = await selectAskable(ctx.db, { ...note, authors }, today(ctx));
  const { leaders } = await authorityOfUnit(ctx, unitId, authors);
  const isOnlyHers = hindranceToAsk({ leaders, authors }, { isAbove: true });
  return isOnlyHers ?? hindranceToAsk({ leaders, authors }, { isAbove: askable.some(({ id }) => id === unitId) });
}

export type Asking = NoteOrder & { unitId: number; words: string };

/** Puts an own confirmed note to the team or a unit above, whose leader then answers. */
export async function escalateNote(ctx: Ctx, order: Asking): Promise<EscalationResult> {
  return inTransaction(ctx.db, async (tx): Promise<EscalationResult> => {
    const { ctx: inside, note, hand } = await holdNote(ctx, tx, order.noteId);
    if (order.token && (await isTokenUsed(tx, { of: 'note', id: note.id }, order.token))) return done(note);
    const { unitId, words } = order;
    const hindrance = hindranceOf('escalate', note, hand.role) ?? (await hindranceAt(inside, note, unitId));
    if (hindrance) return refused(hindrance);
    const asked = { noteId: note.id, unitId, askedBy: hand.personId, askedAt: ctx.now, words: words.trim() };
    const escalationId = await insertEscalation(tx, asked);
    if (escalationId === undefined) return refused('asked-already');
    const step = { kind: 'escalate', byId: hand.personId, at: ctx.now, note: words.trim(), details: { unitId } };
    await insertStep(tx, { of: 'note', id: note.id }, { ...step, token: order.token });
    await tell(inside, tx, { escalationId, note, event: 'transfer.escalation.asked', unitId });
    return done(note);
  });
}

const events = {
  adopt: 'transfer.escalation.adopted',
  decline: 'transfer.escalation.declined',
  'take-back': 'transfer.escalation.taken-back'
} as const;

/** Whether the actor is the author of the note, or answers for the unit; anybody else does not find it. */
async function isAuthorOf(ctx: Ctx, note: Note, { unitId }: Escalation): Promise<boolean> {
  if (note.personId === ctx.actor.personId) return true;
  if (!mayAnswer(ctx.actor, await authorityOfUnit(ctx, unitId, [note.personId]))) notFound('escalation');
  return false;
}

async function refuse(ctx: Ctx, reason: Reason, { answeredBy }: Escalation): Promise<EscalationResult> {
  if (reason !== 'already-decided' || answeredBy === null || answeredBy === ctx.actor.personId)
    return { ok: false, reason };
  return { ok: false, reason, by: (await personNameOf(ctx, answeredBy))?.name ?? '' };
}

export type Answering = { escalationId: number; token?: string | undefined; answer: EscalationAnswerInput };

/** The leader of the unit adopts or declines; the author takes back what is not answered yet. */
export async function answerNoteEscalation(ctx: Ctx, order: Answering): Promise<EscalationResult> {
  return inTransaction(ctx.db, async (tx): Promise<EscalationResult> => {
    const inside = { ...ctx, db: tx };
    const personId = ctx.actor.personId ?? notFound('person');
    const before = await lockEscalation(tx, order.escalationId);
    const note = await selectNote(tx, before.noteId);
    const isAuthor = await isAuthorOf(inside, note, before);
    if (order.token && (await isTokenUsed(tx, { of: 'note', id: note.id }, order.token))) return done(note);
    const after: Result<Escalation, Reason> = answerEscalation(before, order.answer, {
      personId,
      now: ctx.now,
      isAuthor
    });
    if (!after.ok) return refuse(inside, after.reason, before);
    await updateEscalation(tx, after.value);
    const { way, reason, adoptedFrom, unitId } = after.value;
    const kind = order.answer.kind === 'take-back' ? 'take-back-escalation' : order.answer.kind;
    const step = { kind, byId: personId, at: ctx.now, note: way || reason, details: { unitId, adoptedFrom } };
    await insertStep(tx, { of: 'note', id: note.id }, { ...step, token: order.token });
    await tell(inside, tx, { escalationId: before.id, note, event: events[order.answer.kind], unitId });
    return done(note);
  });
}

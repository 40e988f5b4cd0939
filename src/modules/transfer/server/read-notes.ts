// Reading one note with everything its page shows, for whom it concerns.
import { authorityOver, namesOf } from '#modules/people/server/index.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { mayAnswer, mayReadNote, roleOver } from '../policy.ts';
import { isFinished, nextSteps, type NoteStep } from '../rules-notes.ts';
import type { Escalation, HeldActivity, Note, Role } from '../types.ts';
import { authorityOfUnit, isAddressed } from './address.ts';
import { selectEscalations } from './store-escalations.ts';
import { selectHeld } from './store-held.ts';
import { selectAttachments, selectNote, selectOptionalNoteOf, type Attachment } from './store-notes.ts';
import { selectSteps, type StepRow } from './store-steps.ts';
import { selectAskable, selectUnitNames, type AskableUnit } from './store-units.ts';

/** What a note was put to, with names, and whether the reader is the one to answer. */
export type EscalationView = Escalation & { unitName: string; answeredByName: string | null; mayAnswer: boolean };

export type NoteView = Note & {
  title: string;
  name: string;
  /** `addressed`: leads a unit that the note was put to. */
  role: Role | 'addressed';
  next: NoteStep[];
  attachments: Attachment[];
  steps: StepRow[];
  escalations: EscalationView[];
  /** Units it can be put to now; empty unless the reader may. */
  askable: AskableUnit[];
  /** Who decides today, by name. */
  deciders: string[];
  decidedByName: string | null;
};

async function roleIn(ctx: Ctx, note: Note): Promise<{ role: NoteView['role']; deciders: readonly number[] }> {
  const authority = await authorityOver(ctx, note);
  const role = roleOver(ctx.actor, note.personId, authority);
  if (role && mayReadNote(role, note)) return { role, deciders: authority.deciders };
  return (await isAddressed(ctx, note)) ? { role: 'addressed', deciders: authority.deciders } : notFound('note');
}

async function escalationViews(ctx: Ctx, note: Note): Promise<EscalationView[]> {
  const escalations = await selectEscalations(ctx.db, note.id);
  const units = await selectUnitNames(
    ctx.db,
    escalations.map(({ unitId }) => unitId),
    today(ctx)
  );
  const names = await namesOf(
    ctx,
    escalations.flatMap(({ answeredBy }) => answeredBy ?? [])
  );
  return Promise.all(
    escalations.map(async (each) => ({
      ...each,
      unitName: units.get(each.unitId)?.name ?? '',
      answeredByName: each.answeredBy === null ? null : (names.get(each.answeredBy) ?? null),
      mayAnswer: each.answer === '' && mayAnswer(ctx.actor, await authorityOfUnit(ctx, each.unitId, [note.personId]))
    }))
  );
}

const writing = ['start', 'write'];

async function askableOf(ctx: Ctx, note: Note, taken: readonly Escalation[]): Promise<AskableUnit[]> {
  const held = new Set(taken.filter(({ answer }) => answer === '' || answer === 'adopted').map(({ unitId }) => unitId));
  const units = await selectAskable(ctx.db, { ...note, authors: [note.personId] }, today(ctx));
  return units.filter(({ id }) => !held.has(id));
}

/** A note with everything its page shows; not found for whom it does not concern. */
export async function getNote(ctx: Ctx, id: number): Promise<NoteView> {
  const note = await selectNote(ctx.db, id);
  const { role, deciders } = await roleIn(ctx, note);
  const next = role === 'addressed' ? [] : nextSteps(note, role);
  const [activity, attachments, steps, escalations] = await Promise.all([
    selectHeld(ctx.db, note.activityId),
    selectAttachments(ctx.db, id),
    selectSteps(ctx.db, { of: 'note', id }),
    escalationViews(ctx, note)
  ]);
  const names = await namesOf(ctx, [note.personId, ...deciders, ...(note.decidedBy === null ? [] : [note.decidedBy])]);
  return {
    ...note,
    title: activity.title,
    name: names.get(note.personId) ?? '',
    role,
    next,
    attachments,
    steps: steps.filter(({ kind }) => role === 'owner' || !writing.includes(kind)),
    escalations,
    askable: next.includes('escalate') ? await askableOf(ctx, note, escalations) : [],
    deciders: deciders.map((each) => names.get(each) ?? ''),
    decidedByName: note.decidedBy === null ? null : (names.get(note.decidedBy) ?? null)
  };
}

/** An own finished activity that a note is to be begun on, with the note that is there already. */
export async function activityForNote(
  ctx: Ctx,
  activityId: number
): Promise<HeldActivity & { isFinished: boolean; noteId: number | null }> {
  const activity = await selectHeld(ctx.db, activityId);
  if (activity.personId !== ctx.actor.personId) notFound('activity');
  const note = await selectOptionalNoteOf(ctx.db, activityId);
  return { ...activity, isFinished: isFinished(activity, today(ctx)), noteId: note?.id ?? null };
}

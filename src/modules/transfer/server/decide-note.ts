// Who decides for the author confirms a note, or returns it with a reason.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules-notes.ts';
import { onNote, type NoteOrder, type NoteResult } from './on-note.ts';

export type Verdict = { decision: 'confirm' | 'return'; note: string };

/** Decides one note that was sent; whoever presses second is told who was first. */
export async function decideNote(ctx: Ctx, order: NoteOrder & Verdict): Promise<NoteResult> {
  const { decision: kind, note: words } = order;
  return onNote(ctx, { ...order, step: kind }, ({ note, hand }) => {
    const moved = apply(note, { kind, note: words }, hand);
    if (!moved.ok) return moved;
    const event = kind === 'confirm' ? 'transfer.note.confirmed' : 'transfer.note.returned';
    return done({ note: moved.value, step: { kind, note: words.trim() }, event });
  });
}

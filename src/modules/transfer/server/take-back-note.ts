// The author takes back a note that is not decided yet.
import type { Ctx } from '#platform/server/context.ts';
import { done } from '#platform/result.ts';
import { apply } from '../rules-notes.ts';
import { onNote, type NoteOrder, type NoteResult } from './on-note.ts';

/** Takes the note back to write on. */
export async function takeBackNote(ctx: Ctx, order: NoteOrder): Promise<NoteResult> {
  return onNote(ctx, { ...order, step: 'take-back' }, ({ note, hand }) => {
    const moved = apply(note, { kind: 'take-back', note: '' }, hand);
    return moved.ok
      ? done({ note: moved.value, step: { kind: 'take-back' }, event: 'transfer.note.taken-back' })
      : moved;
  });
}

// Files that prove a note: taken in as they arrive, opened by whom the note concerns.
import { nameOfFile } from '#platform/file-name.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { openFile, storeFile, type FileRefusal, type FileStore } from '#platform/server/files.ts';
import type { UploadedFile } from '#platform/server/uploads.ts';
import { mayReadNote } from '../policy.ts';
import { isFinished } from '../rules-notes.ts';
import { isAddressed } from './address.ts';
import { roleHere } from './on-note.ts';
import { selectHeld } from './store-held.ts';
import { selectAttachments, selectNote, selectOptionalNoteOf } from './store-notes.ts';

export type BroughtFiles = {
  files: { sha256: string; name: string }[];
  refused: { name: string; reason: FileRefusal | 'too-many-files' }[];
};
/** Where the files go, and to which activity's note. */
export type NoteIntake = { activityId: number; store: FileStore; limitBytes: number };

const mostFiles = 10;

/** How many files the note of an own finished activity still takes; none for anybody else. */
async function roomIn(ctx: Ctx, activityId: number): Promise<number> {
  const activity = await selectHeld(ctx.db, activityId);
  if (activity.personId !== ctx.actor.personId || !isFinished(activity, today(ctx))) return 0;
  const note = await selectOptionalNoteOf(ctx.db, activityId);
  if (!note) return mostFiles;
  return mostFiles - (await selectAttachments(ctx.db, note.id)).length;
}

/** Stores what the author brings; what is refused is told by name. */
export async function bringAttachments(
  ctx: Ctx,
  to: NoteIntake,
  uploads: readonly UploadedFile[]
): Promise<BroughtFiles> {
  const brought: BroughtFiles = { files: [], refused: [] };
  if (uploads.length === 0) return brought;
  const room = await roomIn(ctx, to.activityId);
  for (const [index, upload] of uploads.entries()) {
    const name = nameOfFile(upload.name);
    if (index >= room) {
      brought.refused.push({ name, reason: 'too-many-files' });
      continue;
    }
    const from = { db: ctx.db, store: to.store };
    const stored = await storeFile(from, upload.bytes, { limitBytes: to.limitBytes, name });
    if (stored.ok) brought.files.push({ sha256: stored.value.sha256, name });
    else brought.refused.push({ name, reason: stored.reason });
  }
  return brought;
}

/** Opens a file of a note for its author, who decides, who oversees, and who leads a unit it was put to. */
export async function openAttachment(ctx: Ctx, wanted: { noteId: number; id: number }, store: FileStore) {
  const note = await selectNote(ctx.db, wanted.noteId);
  if (!(await isAddressed(ctx, note))) {
    const role = await roleHere(ctx, note);
    if (!mayReadNote(role, note)) notFound('note');
  }
  const file = (await selectAttachments(ctx.db, note.id)).find(({ id }) => id === wanted.id) ?? notFound('file');
  return { ...(await openFile({ db: ctx.db, store }, file.sha256)), name: file.name };
}

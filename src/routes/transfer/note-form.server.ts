// The form of a note with its files: read as it arrives, kept, or sent.
import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#platform/form.ts';
import type { Ctx } from '#platform/server/context.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import type { Upload } from '#platform/server/uploads.ts';
import { noteLists, noteSchema } from '#modules/transfer/schema.ts';
import { bringAttachments, type NoteResult } from '#modules/transfer/server/index.ts';
import type { NoteText } from '#modules/transfer/types.ts';
import { refusedForm, type Answer } from './answer.server.ts';

export type Written = {
  text: NoteText;
  files: { sha256: string; name: string }[];
  without: number[];
  isSent: boolean;
  token: string;
  revision: number | undefined;
};

type Taking = { activityId: number; take: (ctx: Ctx, written: Written) => Promise<NoteResult> };

/** Takes a note as it was written; a file that was refused is told, what was written is kept all the same. */
export async function takeNote(locals: App.Locals, { form: data, files }: Upload, { activityId, take }: Taking) {
  const form = readForm(noteSchema, data, [...noteLists]);
  if (!form.ok) return fail(422, { ...form, form: 'write', by: undefined, files: [] } as Answer);
  const { settings, ctx } = locals;
  const intake = { activityId, store: fileStoreOf(settings), limitBytes: settings.UPLOAD_LIMIT_MB * 1_000_000 };
  const brought = await bringAttachments(ctx, intake, files);
  const { send, without, token, revision, ...text } = form.value;
  const isSent = send !== undefined && brought.refused.length === 0;
  const result = await take(ctx, { text, files: brought.files, without, isSent, token, revision });
  const typed = refusedForm(data, { reason: '' }, { form: 'write', many: noteLists });
  if (!result.ok) return fail(409, { ...refusedForm(data, result, { form: 'write' }), files: brought.refused });
  if (brought.refused.length > 0) return fail(422, { ...typed, reasons: {}, files: brought.refused } as Answer);
  redirect(303, `/transfer/notes/${result.value.id}?done=${isSent ? 'sent' : 'kept'}`);
}

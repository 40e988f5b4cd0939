// A file of a note, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openAttachment } from '#modules/transfer/server/index.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const wanted = { noteId: recordId(params.note), id: recordId(params.file) };
  const file = await openAttachment(ctx, wanted, fileStoreOf(settings));
  return fileResponse(request, file);
};

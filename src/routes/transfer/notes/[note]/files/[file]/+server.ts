// A file of a note, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { openAttachment } from '#modules/transfer/server/index.ts';
import { idIn } from '../../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const wanted = { noteId: idIn(params.note), id: idIn(params.file) };
  const file = await openAttachment(ctx, wanted, fileStoreOf(settings));
  return fileResponse(request, file);
};

// A file of an activity, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openActivityFile } from '#modules/culture/server/index.ts';
import { idOf } from '../../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const of = { id: idOf(params), fileId: recordId(params.file) };
  return fileResponse(request, await openActivityFile(ctx, of, fileStoreOf(settings)));
};

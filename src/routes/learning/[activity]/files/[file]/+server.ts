// A document of an activity, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openDocument } from '#modules/learning/server/index.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const wanted = { activityId: recordId(params.activity), id: recordId(params.file) };
  const file = await openDocument(ctx, wanted, fileStoreOf(settings));
  return fileResponse(request, file);
};

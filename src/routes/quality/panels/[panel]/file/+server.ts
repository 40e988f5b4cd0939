// The decree of a panel, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openDecree } from '#modules/quality/server/index.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const file = await openDecree(ctx, recordId(params.panel), fileStoreOf(settings));
  return fileResponse(request, file);
};

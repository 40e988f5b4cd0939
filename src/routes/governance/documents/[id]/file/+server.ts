// The file of a document, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { openDocumentFile } from '#modules/governance/server/index.ts';
import { idOf } from '../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const file = await openDocumentFile(ctx, idOf(params), fileStoreOf(settings));
  return fileResponse(request, file);
};

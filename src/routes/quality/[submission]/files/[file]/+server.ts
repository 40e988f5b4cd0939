// A file of the version that is judged, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { openJudgedFile } from '#modules/quality/server/index.ts';
import { idIn } from '../../../answer.server.ts';

export const GET = async ({ locals, params, request }) => {
  const wanted = { submissionId: idIn(params.submission), fileId: idIn(params.file) };
  const file = await openJudgedFile(locals.ctx, wanted, fileStoreOf(locals.settings));
  return fileResponse(request, file);
};

// A PDF of the version that is judged, as the frame of its page shows it; any other file is not found here.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openJudgedFile } from '#modules/quality/server/index.ts';

export const GET = async ({ locals, params, request }) => {
  const wanted = { submissionId: recordId(params.submission), fileId: recordId(params.file) };
  const file = await openJudgedFile(locals.ctx, wanted, fileStoreOf(locals.settings));
  return fileResponse(request, file, 'shown');
};

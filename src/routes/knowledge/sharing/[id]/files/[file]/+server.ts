// One file of a session's material, sent to be saved.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openMaterial } from '#modules/knowledge/server/index.ts';

export const GET = async ({ locals, params, request }) => {
  const wanted = { sharingId: recordId(params.id), fileId: recordId(params.file) };
  const file = await openMaterial(locals.ctx, wanted, fileStoreOf(locals.settings));
  return fileResponse(request, file);
};

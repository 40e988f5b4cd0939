// One file of a session's material, sent to be saved.
import { Readable } from 'node:stream';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openMaterial, recordId } from '#modules/knowledge/server/index.ts';

export const GET = async ({ locals, params }) => {
  const wanted = { sharingId: recordId(params.id), fileId: recordId(params.file) };
  const file = await openMaterial(locals.ctx, wanted, fileStoreOf(locals.settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
};

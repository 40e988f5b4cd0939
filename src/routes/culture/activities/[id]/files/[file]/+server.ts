// A file of an activity, saved by the browser, never run or shown as a page of this site.
import { Readable } from 'node:stream';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openActivityFile, recordId } from '#modules/culture/server/index.ts';
import { idOf } from '../../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params }) => {
  const of = { id: idOf(params), fileId: recordId(params.file) };
  const file = await openActivityFile(ctx, of, fileStoreOf(settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
};

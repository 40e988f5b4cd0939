// The file of a document, saved by the browser, never run or shown as a page of this site.
import { Readable } from 'node:stream';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openDocumentFile } from '#modules/governance/server/index.ts';
import { idOf } from '../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params }) => {
  const file = await openDocumentFile(ctx, idOf(params), fileStoreOf(settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
};

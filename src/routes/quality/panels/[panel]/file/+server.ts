// The decree of a panel, saved by the browser, never run or shown as a page of this site.
import { Readable } from 'node:stream';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openDecree } from '#modules/quality/server/index.ts';
import { idIn } from '../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params }) => {
  const file = await openDecree(ctx, idIn(params.panel), fileStoreOf(settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
};

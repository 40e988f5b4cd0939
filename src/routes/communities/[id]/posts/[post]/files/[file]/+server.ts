// A file of a post, saved by the browser, never run or shown as a page of this site.
import { Readable } from 'node:stream';
import { fileHeaders, fileStoreOf } from '#platform/server/files.ts';
import { openPostFile, recordId } from '#modules/communities/server/index.ts';
import { idOf } from '../../../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params }) => {
  const wanted = { communityId: idOf(params), postId: recordId(params.post), id: recordId(params.file) };
  const file = await openPostFile(ctx, wanted, fileStoreOf(settings));
  return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: fileHeaders(file) });
};

// A file of a post, saved by the browser, never run or shown as a page of this site.
import { fileStoreOf } from '#platform/server/files.ts';
import { fileResponse } from '#platform/server/send-file.ts';
import { recordId } from '#platform/server/record-id.ts';
import { openPostFile } from '#modules/communities/server/index.ts';
import { idOf } from '../../../../../answer.server.ts';

export const GET = async ({ locals: { ctx, settings }, params, request }) => {
  const wanted = { communityId: idOf(params), postId: recordId(params.post), id: recordId(params.file) };
  const file = await openPostFile(ctx, wanted, fileStoreOf(settings));
  return fileResponse(request, file);
};

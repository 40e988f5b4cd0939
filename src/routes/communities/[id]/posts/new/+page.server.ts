// Write a post, with files that stand on the node no longer than the request.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { notFound } from '#platform/server/errors.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { postSchema } from '#modules/communities/schema.ts';
import { bringFiles, communityHead, writePost } from '#modules/communities/server/index.ts';
import { crumbsOf, idOf, read, refusedBy } from '../../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const community = await communityHead(locals.ctx, idOf(params));
  if (!community.abilities.post) notFound('page');
  return {
    community,
    token: crypto.randomUUID(),
    limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
    isForm: true,
    crumbs: crumbsOf(community, m.communities_post_new())
  };
};

export const actions = {
  default: ({ locals, params, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files: uploads }) => {
      const { ctx, settings } = locals;
      const communityId = idOf(params);
      const form = read(postSchema, data);
      if (!form.ok) return fail(422, { ...form, refused: [] });
      const limitBytes = settings.UPLOAD_LIMIT_MB * 1_000_000;
      const brought = await bringFiles(ctx, { communityId, store: fileStoreOf(settings), limitBytes }, uploads);
      if (brought.refused.length > 0)
        return fail(422, { ...refusedBy(data, 'type-mismatch', { field: 'files' }), refused: brought.refused });
      const posted = await writePost(ctx, communityId, { ...form.value, files: brought.files });
      if (!posted.ok) return fail(422, { ...refusedBy(data, posted.reason), refused: [] });
      redirect(303, `/communities/${params.id}/posts/${posted.value}?done=sent`);
    })
};

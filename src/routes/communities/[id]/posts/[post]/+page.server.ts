// One post with its answers: answer it, say that it helped, change or withdraw it, make it a draft asset.
import { recordId } from '#platform/server/record-id.ts';
import {
  draftSchema,
  postChangeSchema,
  replySchema,
  useSchema,
  withdrawalSchema
} from '#modules/communities/schema.ts';
import { answerPost, changePost, getThread, usePost, withdrawPost } from '#modules/communities/server/index.ts';
import { draftOutput } from '#modules/knowledge/server/index.ts';
import { fail, redirect } from '@sveltejs/kit';
import { asked, crumbsOf, idOf, read, refusedBy } from '../../../answer.server.ts';

type Params = Partial<Record<string, string>>;
const postOf = (params: Params) => ({ communityId: idOf(params), id: recordId(params['post']) });
const place = (params: Params) => `/communities/${params['id']}/posts/${params['post']}`;

export const load = async ({ locals, params, url }) => {
  const view = await getThread(locals.ctx, postOf(params));
  return {
    view,
    token: crypto.randomUUID(),
    draftToken: crypto.randomUUID(),
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsOf(view.community, view.post.title)
  };
};

export const actions = {
  answer: asked({
    schema: replySchema,
    work: (ctx, params, value) => answerPost(ctx, postOf(params), value),
    next: place
  }),
  use: asked({
    schema: useSchema,
    work: (ctx, params, { postId }) => usePost(ctx, { communityId: idOf(params), id: postId }),
    next: (params, { postId }) => `${place(params)}?done=used#post-${postId}`
  }),
  change: asked({
    schema: postChangeSchema.extend(useSchema.shape),
    work: (ctx, params, { postId, ...text }) => changePost(ctx, { communityId: idOf(params), id: postId }, text),
    next: (params, { postId }) => `${place(params)}#post-${postId}`
  }),
  withdraw: asked({
    schema: withdrawalSchema,
    work: (ctx, params, { postId, reason }) => withdrawPost(ctx, { communityId: idOf(params), id: postId }, reason),
    next: place,
    field: 'reason'
  }),
  draft: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = read(draftSchema, data);
    if (!form.ok) return fail(422, { ...form, action: 'draft' });
    const drafted = await draftOutput(locals.ctx, postOf(params), form.value);
    if (!drafted.ok) return fail(422, refusedBy(data, drafted.reason, { action: 'draft' }));
    redirect(303, `/knowledge/${drafted.value}/edit`);
  }
};

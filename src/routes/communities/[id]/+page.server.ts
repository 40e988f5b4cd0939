// One community: its conversation, how it lives, what came out of it; joining and leaving.
import { emptySchema, pageSchema } from '#modules/communities/schema.ts';
import { getCommunity, joinCommunity, leaveCommunity } from '#modules/communities/server/index.ts';
import { outputsOf } from '#modules/knowledge/server/index.ts';
import { asked, crumbsOf, idOf } from '../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const query = pageSchema.parse(Object.fromEntries(url.searchParams));
  const id = idOf(params);
  const [view, outputs] = await Promise.all([getCommunity(locals.ctx, id, query), outputsOf(locals.ctx, id)]);
  return { view, outputs, query, done: url.searchParams.get('done') ?? '', crumbs: crumbsOf(view.community) };
};

export const actions = {
  join: asked({
    schema: emptySchema,
    work: (ctx, params) => joinCommunity(ctx, idOf(params)),
    next: ({ id }) => `/communities/${id}?done=joined`
  }),
  leave: asked({
    schema: emptySchema,
    work: (ctx, params) => leaveCommunity(ctx, idOf(params)),
    next: () => '/communities?show=mine&done=left'
  })
};

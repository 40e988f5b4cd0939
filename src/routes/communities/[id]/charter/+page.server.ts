// The charter of a community: read it, write it anew, decide the proposal, say whether it goes on.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { charterSchema, reviewSchema, verdictSchema } from '#modules/communities/schema.ts';
import { decideCommunity, getCharter, reviewCommunity, writeCharter } from '#modules/communities/server/index.ts';
import { asked, crumbsOf, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getCharter(locals.ctx, idOf(params));
  return {
    view,
    today: today(locals.ctx),
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsOf(view.community, m.communities_charter())
  };
};

const next = ({ id }: Partial<Record<string, string>>) => `/communities/${id}/charter`;

export const actions = {
  write: asked({
    schema: charterSchema,
    work: (ctx, params, value) => writeCharter(ctx, idOf(params), value),
    next: (params) => `${next(params)}?done=saved`
  }),
  decide: asked({
    schema: verdictSchema,
    work: (ctx, params, value) => decideCommunity(ctx, idOf(params), value),
    next
  }),
  review: asked({ schema: reviewSchema, work: (ctx, params, value) => reviewCommunity(ctx, idOf(params), value), next })
};

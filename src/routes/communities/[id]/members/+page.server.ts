// Members of a community: find them, name who runs it, offer it to one's team.
import * as m from '#messages';
import { offerSchema, pageSchema, partSchema, standSchema } from '#modules/communities/schema.ts';
import { getMembers, namePart, offerCommunity, standForOwner } from '#modules/communities/server/index.ts';
import { asked, crumbsOf, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const query = pageSchema.parse(Object.fromEntries(url.searchParams));
  const view = await getMembers(locals.ctx, idOf(params), query);
  const crumbs = crumbsOf(view.community, m.communities_tab_members());
  return { view, query, done: url.searchParams.get('done') ?? '', crumbs };
};

const next = (done: string) => (params: Partial<Record<string, string>>) =>
  `/communities/${params['id']}/members?done=${done}`;

export const actions = {
  name: asked({
    schema: partSchema,
    work: (ctx, params, value) => namePart(ctx, idOf(params), value),
    next: next('named')
  }),
  stand: asked({
    schema: standSchema,
    work: (ctx, params, { note }) => standForOwner(ctx, idOf(params), note),
    next: next('stood')
  }),
  offer: asked({
    schema: offerSchema,
    work: (ctx, params, { nips }) => offerCommunity(ctx, idOf(params), nips),
    next: next('offered')
  })
};

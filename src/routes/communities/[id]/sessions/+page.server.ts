// All sessions of a community.
import * as m from '#messages';
import { pageSchema } from '#modules/communities/schema.ts';
import { listSessions } from '#modules/communities/server/index.ts';
import { crumbsOf, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const { page } = pageSchema.parse(Object.fromEntries(url.searchParams));
  const list = await listSessions(locals.ctx, idOf(params), page);
  return { ...list, page, crumbs: crumbsOf(list.community, m.communities_sessions()) };
};

// Find assets: what the query asks for, as far as the reader may know.
import { stalenessOf, subjectOwners } from '#modules/curation/server/index.ts';
import { afterwards } from '../afterwards.server.ts';
import { holds } from '#platform/actor.ts';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { noteInVain, owningUnits, searchAssets } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  const [list, units] = await Promise.all([searchAssets(locals.ctx, query), owningUnits(locals.ctx)]);
  afterwards(locals.ctx, noteInVain(locals.ctx, list));
  const asksWho = query.q !== '' && query.page === 1 && !query.mine;
  const [staleness, owners] = await Promise.all([
    stalenessOf(
      locals.ctx,
      list.hits.map(({ id }) => id)
    ),
    asksWho ? subjectOwners(locals.ctx, list.facets.families) : []
  ]);
  return { isSteward: holds(locals.ctx.actor, 'knowledge.steward'), list, units, staleness, owners };
};

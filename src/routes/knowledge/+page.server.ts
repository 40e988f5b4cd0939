// Find assets: what the query asks for, as far as the reader may know.
import { stalenessOf } from '#modules/curation/server/index.ts';
import { afterwards } from '../afterwards.server.ts';
import { holds } from '#platform/actor.ts';
import { searchSchema } from '#modules/knowledge/schema.ts';
import { noteInVain, owningUnits, searchAssets } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  const [list, units] = await Promise.all([searchAssets(locals.ctx, query), owningUnits(locals.ctx)]);
  afterwards(locals.ctx, noteInVain(locals.ctx, list));
  const staleness = await stalenessOf(
    locals.ctx,
    list.hits.map(({ id }) => id)
  );
  return { isSteward: holds(locals.ctx.actor, 'knowledge.steward'), list, units, staleness };
};

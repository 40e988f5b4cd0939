// Find assets: what the query asks for, as far as the reader may know.
import { searchSchema } from '#modules/knowledge/schema.ts';
import { owningUnits, searchAssets } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  const [list, units] = await Promise.all([searchAssets(locals.ctx, query), owningUnits(locals.ctx)]);
  return { list, units };
};

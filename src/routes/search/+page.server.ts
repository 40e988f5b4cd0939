// One search over everything the reader may find: people and units, then knowledge.
import { searchSchema as assetSearchSchema } from '#modules/knowledge/schema.ts';
import { noteInVain, searchAssets } from '#modules/knowledge/server/index.ts';
import { afterwards } from '../afterwards.server.ts';
import { searchSchema } from '#modules/people/schema.ts';
import { searchPeople, searchUnits } from '#modules/people/server/index.ts';

export const load = async ({ locals: { ctx }, url }) => {
  const { q } = searchSchema.parse(Object.fromEntries(url.searchParams));
  const [people, units, assets] = await Promise.all([
    searchPeople(ctx, q),
    searchUnits(ctx, q),
    q ? searchAssets(ctx, assetSearchSchema.parse({ q })) : null
  ]);
  if (assets) afterwards(ctx, noteInVain(ctx, assets));
  return { q, people, units, assets };
};

// One search over everything the reader may find: people and units first, what other modules know below.
import * as m from '#messages';
import { searchSchema } from '#modules/people/schema.ts';
import { searchPeople, searchUnits } from '#modules/people/server/index.ts';

export const load = async ({ locals, url }) => {
  const { q } = searchSchema.parse(Object.fromEntries(url.searchParams));
  const [people, units] = await Promise.all([searchPeople(locals.ctx, q), searchUnits(locals.ctx, q)]);
  return { q, people, units, crumbs: [{ label: m.people_search_title() }] };
};

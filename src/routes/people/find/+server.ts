// People by their names, for whoever names one in a form: what the search of people gives, too.
import { json } from '@sveltejs/kit';
import { searchSchema } from '#modules/people/schema.ts';
import { searchPeople } from '#modules/people/server/index.ts';

export const GET = async ({ locals, url }) => {
  const { q } = searchSchema.parse(Object.fromEntries(url.searchParams));
  const found = await searchPeople(locals.ctx, q);
  return json(
    { found: found.map(({ nip, name, unitName }) => ({ nip, name, unitName })) },
    { headers: { 'cache-control': 'private, no-store' } }
  );
};

// The public library: assets of level 4, without sign-in.
import { searchSchema } from '#modules/knowledge/schema.ts';
import { searchLibrary } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = searchSchema.parse(Object.fromEntries(url.searchParams));
  return { list: await searchLibrary(locals.ctx, query), isPlain: true, address: `${url.origin}/library` };
};

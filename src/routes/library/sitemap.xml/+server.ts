// The addresses of the public library for search engines, in parts where it is large.
import { libraryMap } from '#modules/knowledge/server/index.ts';

const afterIn = (url: URL): number | null => {
  const after = url.searchParams.get('after') ?? '';
  return /^\d{1,12}$/.test(after) ? Number(after) : null;
};

export const GET = async ({ locals, url }) =>
  new Response(await libraryMap(locals.ctx, url.origin, afterIn(url)), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  });

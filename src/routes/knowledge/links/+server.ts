// Assets by their titles, for whoever writes a link to one: only published ones that the reader may open.
import { json } from '@sveltejs/kit';
import { linkSchema } from '#modules/knowledge/schema.ts';
import { assetsToLink } from '#modules/knowledge/server/index.ts';

export const GET = async ({ locals, url }) => {
  const { q } = linkSchema.parse(Object.fromEntries(url.searchParams));
  const found = await assetsToLink(locals.ctx, q);
  return json({ found }, { headers: { 'cache-control': 'private, no-store' } });
};

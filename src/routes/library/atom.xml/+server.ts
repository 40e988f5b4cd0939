// The newest public assets for readers of feeds.
import * as m from '#messages';
import { libraryFeed } from '#modules/knowledge/server/index.ts';

export const GET = async ({ locals, url }) =>
  new Response(await libraryFeed(locals.ctx, { origin: url.origin, title: m.knowledge_library_title() }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=600' }
  });

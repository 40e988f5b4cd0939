// What search engines may read: the public library and nothing else.
export const GET = ({ url }) =>
  new Response(
    ['User-agent: *', 'Allow: /library', 'Disallow: /', '', `Sitemap: ${url.origin}/library/sitemap.xml`, ''].join(
      '\n'
    ),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' } }
  );

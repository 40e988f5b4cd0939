// The public library for readers of feeds and for search engines: level 4 alone, the same whoever asks.
import { dayOf } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import { element, xmlDocument, type Xml } from '#platform/xml.ts';
import { selectNewestPublic, selectPartEnds, selectPublicAfter, type FeedEntry } from './store-library.ts';

/** How many entries a feed holds, and how many addresses one part of the map. */
const mostInFeed = 50;
const mostInPart = 20_000;

const entryOf = ({ id, title, summary, submittedAt, changedAt, authors }: FeedEntry, origin: string): Xml => {
  const address = `${origin}/library/${id}`;
  return element('entry', {}, [
    element('id', {}, address),
    element('title', {}, title),
    element('link', { href: address }),
    element('published', {}, submittedAt.toISOString()),
    element('updated', {}, changedAt.toISOString()),
    ...authors.map((name) => element('author', {}, [element('name', {}, name)])),
    element('summary', {}, summary)
  ]);
};

/** The newest public assets as an Atom feed. */
export async function libraryFeed(ctx: Ctx, { origin, title }: { origin: string; title: string }): Promise<string> {
  const entries = await selectNewestPublic(ctx.db, mostInFeed);
  const updated = entries.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), new Date(0));
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('id', {}, `${origin}/library`),
      element('title', {}, title),
      element('link', { rel: 'self', href: `${origin}/library/atom.xml` }),
      element('link', { href: `${origin}/library` }),
      element('updated', {}, updated.toISOString()),
      ...entries.map((entry) => entryOf(entry, origin))
    ])
  );
}

const maps = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The addresses of all public assets for search engines; `after` names a part, without it a large library lists its parts. */
export async function libraryMap(ctx: Ctx, origin: string, after: number | null): Promise<string> {
  const ends = after === null ? await selectPartEnds(ctx.db, mostInPart) : [];
  if (ends.length > 0)
    return xmlDocument(
      element(
        'sitemapindex',
        maps,
        [0, ...ends].map((end) =>
          element('sitemap', {}, [element('loc', {}, `${origin}/library/sitemap.xml?after=${end}`)])
        )
      )
    );
  const entries = await selectPublicAfter(ctx.db, after ?? 0, mostInPart);
  const place = (path: string, day?: string) =>
    element('url', {}, [element('loc', {}, origin + path), ...(day ? [element('lastmod', {}, day)] : [])]);
  return xmlDocument(
    element('urlset', maps, [
      place('/library'),
      ...entries.map(({ id, changedAt }) => place(`/library/${id}`, dayOf(changedAt, ctx.timeZone)))
    ])
  );
}

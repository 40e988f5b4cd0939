// Searches that are kept and words that were sought in vain: what of them is kept. Pure.
import type { AssetQuery } from './schema.ts';

/** How many searches somebody keeps at most. */
export const mostSearches = 30;
/** How often words must have been sought in vain before they are shown: once may be about one person alone. */
export const timesToShow = 2;
/** In how many pairs a word may stand: a search is rewritten by each of them. */
export const mostPairs = 5;

/** Words that were sought in vain as they are kept; undefined where they are none, or hold a number that may be somebody's. */
export function keptWords(q: string): string | undefined {
  const words = q.toLowerCase().replace(/\s+/g, ' ').trim();
  const isFit = words.length >= 3 && words.length <= 80 && !/\d{6,}/.test(words.replace(/[\s.-]/g, ''));
  return isFit ? words : undefined;
}

const filters = ['unit', 'form', 'level', 'year', 'template', 'family', 'community', 'state'] as const;
const isFiltered = (query: AssetQuery): boolean =>
  filters.some((name) => query[name] !== undefined && query[name] !== '');

/** Whether a query asks for something: all that there is is no search to keep. */
export const asksSomething = (query: AssetQuery): boolean => query.q !== '' || query.mine || isFiltered(query);

/** Whether a query asks for words alone, so that finding nothing tells of a need. */
export const asksWordsAlone = (query: AssetQuery): boolean =>
  query.q !== '' && query.page === 1 && !query.mine && !isFiltered(query);

// What a long text holds: its headings, in the order they stand, to go to. Pure.

export type Heading = { id: string; depth: number; words: string };

const heading = /<h([2-6]) id="([\w-]+)">(.*?)<\/h\1>/gs;
const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (sign) => signs[sign] ?? sign)
    .trim();

/** The headings of a text as `render-text.ts` draws it: `<h2 id="t-1">Saldo</h2>` → `{ id: 't-1', depth: 2, words: 'Saldo' }`. */
export const headingsIn = (html: string): Heading[] =>
  [...html.matchAll(heading)]
    .map(([, depth, id, words]) => ({ id: id!, depth: Number(depth), words: wordsOf(words!) }))
    .filter(({ words }) => words !== '');

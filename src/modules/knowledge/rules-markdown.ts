// How the text of assets is read: CommonMark with tables and callouts; HTML stands as typed. Pure; also read by the editor.
import newReader, { type MarkdownIt, type Token } from 'markdown-it';

export const callouts = ['note', 'tip', 'warning'] as const;
export type Callout = (typeof callouts)[number];

/** What is written into the first line of a callout: `> [!TIP]`. */
export const calloutMark = (kind: Callout): string => `[!${kind.toUpperCase()}]`;

const spelled: Readonly<Record<string, Callout>> = {
  note: 'note',
  important: 'note',
  tip: 'tip',
  warning: 'warning',
  caution: 'warning'
};
const marked = /^\[!(note|important|tip|warning|caution)\][ \t]*(?:\n|$)/i;

/** Where a link may lead: the web, a mailbox, a page of this site, a heading, a file of the asset. Nothing that runs. */
const leads = /^(?:https?:\/\/[^\s]|mailto:[^\s]|\/(?![/\\])|#|files\/\d+$)/i;
/** Whether an address may stand in a text. */
export const isAddress = (address: string): boolean => leads.test(address);

const closingOf = (tokens: readonly Token[], open: number): Token | undefined =>
  tokens.slice(open + 1).find(({ type, level }) => type === 'blockquote_close' && level === tokens[open]!.level);

/** Quotes that begin with a mark become callouts; gives what is left, without the mark. */
function withCallouts(tokens: Token[]): Token[] {
  const gone = new Set<Token>();
  for (const [at, token] of tokens.entries()) {
    const inside = tokens[at + 2];
    const mark = token.type === 'blockquote_open' && inside?.type === 'inline' ? marked.exec(inside.content) : null;
    if (!mark || !inside) continue;
    const close = closingOf(tokens, at);
    token.type = 'callout_open';
    token.meta = { kind: spelled[mark[1]!.toLowerCase()] };
    if (close) close.type = 'callout_close';
    inside.content = inside.content.slice(mark[0].length);
    if (inside.content === '') for (const empty of tokens.slice(at + 1, at + 4)) gone.add(empty);
  }
  return gone.size === 0 ? tokens : tokens.filter((token) => !gone.has(token));
}

/** A reader of Markdown: the site's page and the editor use the same, so that both see the same text. */
export function markdownReader(): MarkdownIt {
  const reader = newReader({ html: false, linkify: true, breaks: true });
  reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  reader.disable(['code', 'lheading', 'html_block', 'html_inline']); // indented lines and lines of dashes are just that
  reader.validateLink = isAddress;
  reader.core.ruler.after('normalize', 'bullets', (state) => {
    state.src = state.src.replace(/^( {0,3})•[ \t]+/gm, '$1- '); // as word processors write them
  });
  reader.core.ruler.after('block', 'callouts', (state) => {
    state.tokens = withCallouts(state.tokens);
  });
  return reader;
}

/** What plain text hardly holds by chance: a heading, a list, a table, a quote, a fence, bold words, a link. */
const written =
  /^ {0,3}(?:#{1,6} +\S|[-*+•][ \t]+\S|\d{1,3}[.)][ \t]+\S|>[ \t]*\S|```|\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+)|\*\*\S[^\n]*?\*\*|\[[^\]\n]+\]\([^)\s]+\)/m;
/** Whether plain text looks as if it was written as Markdown: `'# Judul'`, `'- satu'`, `'lihat [aset](/knowledge/9)'`. */
export const isMarkdown = (text: string): boolean => written.test(text);

const reader = markdownReader();
const ownAsset = /^\/knowledge\/(\d{1,15})(?:[/?#]|$)/;

/** All that a text links to, as it stands there. */
function addressesIn(text: string): string[] {
  const inlines = reader.parse(text, {}).flatMap(({ children }) => children ?? []);
  return inlines.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href')));
}

/** The assets a text links to, each once: `[lihat](/knowledge/12)` → `[12]`. */
export function linkedAssets(text: string): number[] {
  const ids = addressesIn(text).flatMap((address) => ownAsset.exec(address)?.[1] ?? []);
  return [...new Set(ids.map(Number))].slice(0, 200);
}

/** Where a text leads within this site, each address once and without what follows its path: `[a](/units/M.05?tab=2)` → `['/units/M.05']`. */
export function linkedPlaces(text: string): string[] {
  const own = addressesIn(text).filter((address) => /^(?:\/|files\/)/.test(address));
  const paths = own.map((address) => address.replace(/[?#].*$/s, '').slice(0, 300));
  return [...new Set(paths)].slice(0, 200);
}

/** Full addresses of this site as they are pasted become links within it, wherever the site moves. */
export function withOwnLinks(text: string, origin: string): string {
  const own = RegExp.escape(origin);
  return text
    .replace(new RegExp(`\\]\\(${own}(/[^)\\s]*)\\)`, 'g'), ']($1)')
    .replace(new RegExp(`(^|\\s)${own}(/knowledge/\\d+)(?=[\\s.,;]|$)`, 'gm'), '$1[$2]($2)');
}

// Draws the Markdown of an asset as HTML to be shown: twice held, by a reader that knows no HTML and by a list of what may stand.
import type { MarkdownIt, Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import * as m from '#messages';
import { markdownReader, type Callout } from '../rules-markdown.ts';

/** Where a text stands: from where its files are sent, which there are, and whether its reader signed in. */
export type TextPlace = {
  filesAt: string;
  files: ReadonlySet<number>;
  isSignedIn: boolean;
  /** Begins the names of its headings, where several texts stand on one page. */
  prefix?: string;
};

const calloutWord = (kind: Callout): string =>
  ({ note: m.knowledge_text_note, tip: m.knowledge_text_tip, warning: m.knowledge_text_warning })[kind]();

type Rules = MarkdownIt['renderer']['rules'];
/** What is known while one text is drawn: its place, how many headings it had, which open links lead nowhere for a visitor. */
type Drawing = TextPlace & { headings: number; unlinked: boolean[] };
const placeOf = (env: unknown) => env as Drawing;

const ownFile = /^files\/(\d{1,15})$/;
/** Where a file that a text names lies, if the asset has it. */
function fileAt(address: string, { filesAt, files }: TextPlace): string | undefined {
  const id = ownFile.exec(address)?.[1];
  return id !== undefined && files.has(Number(id)) ? `${filesAt}/${id}` : undefined;
}

const headings: Rules = {
  heading_open: (tokens, at, _options, env) => {
    const place = placeOf(env);
    place.headings += 1;
    return `<h${depthOf(tokens[at]!)} id="${place.prefix ?? 't'}-${place.headings}">`;
  },
  heading_close: (tokens, at) => `</h${depthOf(tokens[at]!)}>\n`
};
/** The title of the page is its h1: headings of a text begin below it. */
const depthOf = ({ tag }: Token): number => Math.min(Number(tag.slice(1)) + 1, 4);

const alignOf = (token: Token): string => {
  const align = /(right|center)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  return align ? ` class="${align === 'right' ? 'num' : 'mid'}"` : '';
};
const tables: Rules = {
  table_open: () => '<div class="table-wide" tabindex="0"><table>\n',
  table_close: () => '</table></div>\n',
  th_open: (tokens, at) => `<th${alignOf(tokens[at]!)}>`,
  td_open: (tokens, at) => `<td${alignOf(tokens[at]!)}>`
};

const boxes: Rules = {
  callout_open: (tokens, at) => {
    const { kind } = tokens[at]!.meta as { kind: Callout };
    return `<div class="callout ${kind}"><p class="callout-kind">${calloutWord(kind)}</p>\n`;
  },
  callout_close: () => '</div>\n'
};

const inlines = (escape: (text: string) => string): Rules => ({
  image: (tokens, at, _options, env) => {
    const token = tokens[at]!;
    const source = String(token.attrGet('src') ?? '');
    const file = fileAt(source, placeOf(env));
    if (file) return `<img src="${escape(file)}" alt="${escape(token.content)}" loading="lazy">`;
    const words = escape(token.content || m.knowledge_text_image());
    if (/^https?:/i.test(source)) return `<a href="${escape(source)}" rel="noreferrer">${words}</a>`;
    return `<span class="missing">${m.knowledge_text_image_missing({ name: words })}</span>`;
  },
  link_open: (tokens, at, _options, env) => {
    const place = placeOf(env);
    const address = String(tokens[at]!.attrGet('href') ?? '');
    const isMention = address.startsWith('/people/');
    const isUnlinked = isMention && !place.isSignedIn;
    place.unlinked.push(isUnlinked);
    if (isUnlinked) return '<span class="mention">';
    const href = address.startsWith('files/') ? (fileAt(address, place) ?? '#') : address;
    return `<a href="${escape(href)}" rel="noreferrer"${isMention ? ' class="mention"' : ''}>`;
  },
  link_close: (_tokens, _at, _options, env) => (placeOf(env).unlinked.pop() ? '</span>' : '</a>')
});

function writer(): MarkdownIt {
  const reader = markdownReader();
  Object.assign(reader.renderer.rules, headings, tables, boxes, inlines(reader.utils.escapeHtml));
  return reader;
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'ul', 'ol', 'li', 'strong', 'em', 's', 'code', 'pre', 'blockquote'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'img', 'div', 'span']
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'class'],
    img: ['src', 'alt', 'loading'],
    ol: ['start'],
    div: ['class', 'tabindex'],
    ...Object.fromEntries(['h2', 'h3', 'h4'].map((tag) => [tag, ['id']])),
    ...Object.fromEntries(['p', 'th', 'td', 'span'].map((tag) => [tag, ['class']]))
  },
  allowedClasses: {
    a: ['mention'],
    div: ['callout', 'note', 'tip', 'warning', 'table-wide'],
    p: ['callout-kind'],
    span: ['missing', 'mention'],
    th: ['num', 'mid'],
    td: ['num', 'mid']
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  nestingLimit: 60
};

let drawn: MarkdownIt | undefined;

/** A text of an asset as HTML that nothing runs in: `renderText('# Saldo', place)` → `<h2 id="t-1">Saldo</h2>`. */
export function renderText(text: string, place: TextPlace): string {
  if (text === '') return '';
  drawn ??= writer();
  const drawing: Drawing = { ...place, headings: 0, unlinked: [] };
  return sanitizeHtml(drawn.render(text, drawing), allowed);
}

// Between the editor and what is stored: Markdown read by the reader of the site's pages, and written in the same words.
import type { Node, Schema } from '@tiptap/pm/model';
import {
  MarkdownParser,
  MarkdownSerializer,
  defaultMarkdownSerializer,
  type MarkdownSerializerState
} from 'prosemirror-markdown';
import { calloutMark, markdownReader, type Callout } from '../../rules-markdown.ts';

type Token = {
  type: string;
  tag: string;
  info: string;
  content: string;
  meta: unknown;
  attrGet: (name: string) => unknown;
};
type Reader = ConstructorParameters<typeof MarkdownParser>[1];

/** The reader of the pages; a cell holds a paragraph here, as the editor has it. */
function cellReader(): Reader {
  const reader = markdownReader();
  reader.core.ruler.push('cells', (state) => {
    state.tokens = state.tokens.flatMap((token, at) => {
      if (token.type !== 'inline' || !/^t[hd]_open$/.test(state.tokens[at - 1]?.type ?? '')) return [token];
      return [new state.Token('paragraph_open', 'p', 1), token, new state.Token('paragraph_close', 'p', -1)];
    });
  });
  return reader as unknown as Reader;
}

const alignOf = (token: Token) => ({
  align: /(right|center)$/.exec(String(token.attrGet('style') ?? ''))?.[1] ?? null
});
const attrs = (read: (token: Token) => Record<string, unknown>) => ({
  getAttrs: (token: unknown) => read(token as Token)
});

const tokens = {
  paragraph: { block: 'paragraph' },
  blockquote: { block: 'blockquote' },
  callout: { block: 'callout', ...attrs(({ meta }) => meta as { kind: Callout }) },
  list_item: { block: 'listItem' },
  bullet_list: { block: 'bulletList' },
  ordered_list: { block: 'orderedList', ...attrs((token) => ({ start: Number(token.attrGet('start') ?? 1) })) },
  heading: { block: 'heading', ...attrs(({ tag }) => ({ level: Math.min(Number(tag.slice(1)), 3) })) },
  fence: { block: 'codeBlock', noCloseToken: true, ...attrs(({ info }) => ({ language: info.trim() || null })) },
  hr: { node: 'horizontalRule' },
  image: { node: 'image', ...attrs((token) => ({ src: token.attrGet('src'), alt: token.content })) },
  hardbreak: { node: 'hardBreak' },
  softbreak: { node: 'hardBreak' },
  em: { mark: 'italic' },
  strong: { mark: 'bold' },
  s: { mark: 'strike' },
  link: { mark: 'link', ...attrs((token) => ({ href: token.attrGet('href') })) },
  code_inline: { mark: 'code', noCloseToken: true },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'tableRow' },
  th: { block: 'tableHeader', ...attrs(alignOf) },
  td: { block: 'tableCell', ...attrs(alignOf) }
};

type Write = (state: MarkdownSerializerState, node: Node, parent: Node, index: number) => void;
type Inside = MarkdownSerializerState & { out: string; delim: string; atBlockStart: boolean; inAutolink: boolean };

/** A cell on one line: what would end it stands escaped. */
function cellText(state: MarkdownSerializerState, cell: Node): string {
  const inside = state as Inside;
  const [out, delim] = [inside.out, inside.delim];
  const parts: string[] = [];
  inside.delim = '';
  cell.forEach((paragraph) => {
    inside.out = '';
    state.renderInline(paragraph);
    parts.push(inside.out);
  });
  [inside.out, inside.delim] = [out, delim];
  return parts
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
}

const rule: Readonly<Record<string, string>> = { right: '---:', center: ':---:' };
const table: Write = (state, node) => {
  node.forEach((row, _, at) => {
    state.write();
    const texts: string[] = [];
    row.forEach((cell) => void texts.push(cellText(state, cell)));
    state.write(`| ${texts.join(' | ')} |`);
    state.ensureNewLine();
    if (at > 0) return;
    const rules: string[] = [];
    row.forEach((cell) => void rules.push(rule[String(cell.attrs['align'])] ?? '---'));
    state.write(`| ${rules.join(' | ')} |`);
    state.ensureNewLine();
  });
  state.closeBlock(node);
};

const callout: Write = (state, node) =>
  state.wrapBlock('> ', null, node, () => {
    state.write(`${calloutMark(node.attrs['kind'] as Callout)}\n`);
    state.renderContent(node);
  });

const codeBlock: Write = (state, node) => {
  const longest = node.textContent.match(/`{3,}/g)?.sort().at(-1);
  const fence = longest ? `${longest}\`` : '```';
  state.write(`${fence}${String(node.attrs['language'] ?? '')}\n`);
  state.text(node.textContent, false);
  state.write('\n');
  state.write(fence);
  state.closeBlock(node);
};

/** What begins a line after a break would begin a list or a heading there: it is escaped as at the start of a block. */
const text: Write = (state, node, parent, index) => {
  const inside = state as Inside;
  if (index > 0 && parent.child(index - 1).type.name === 'hardBreak') inside.atBlockStart = true;
  state.text(node.text ?? '', !inside.inAutolink);
};

const image: Write = (state, node) =>
  state.write(`![${state.esc(String(node.attrs['alt'] ?? ''))}](${String(node.attrs['src'])})`);

const { nodes, marks } = defaultMarkdownSerializer;
const emphasis = (sign: string) => ({ open: sign, close: sign, mixable: true, expelEnclosingWhitespace: true });

const serializer = new MarkdownSerializer(
  {
    text,
    image,
    table,
    callout,
    codeBlock,
    paragraph: nodes['paragraph']!,
    heading: nodes['heading']!,
    blockquote: nodes['blockquote']!,
    listItem: nodes['list_item']!,
    horizontalRule: nodes['horizontal_rule']!,
    bulletList: (state, node) => state.renderList(node, '  ', () => '- '),
    orderedList: (state, node) => {
      const start = Number(node.attrs['start'] ?? 1);
      const width = String(start + node.childCount - 1).length;
      state.renderList(node, ' '.repeat(width + 2), (at) => `${String(start + at)}. `.padEnd(width + 2));
    },
    hardBreak: (state, node, parent, index) => {
      const isLast = parent.childCount === index + 1 || parent.lastChild === node;
      if (!isLast) state.write('\n');
    }
  },
  {
    bold: emphasis('**'),
    italic: emphasis('*'),
    strike: emphasis('~~'),
    link: marks['link']!,
    code: marks['code']!
  },
  { hardBreakNodeName: 'hardBreak', escapeExtraCharacters: /&(?=#?\w{1,31};)/g, strict: false }
);

/** Markdown as a document of the editor. */
export const documentOf = (schema: Schema, markdown: string): Node =>
  new MarkdownParser(schema, cellReader(), tokens).parse(markdown);

/** A document of the editor as Markdown: what was read and not changed reads the same again. */
export const markdownOf = (document: Node): string => serializer.serialize(document, { tightLists: true }).trim();

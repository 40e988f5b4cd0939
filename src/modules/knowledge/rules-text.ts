// Reads the plain text of an asset as blocks to show: headings, lists, paragraphs, links. Never HTML. Pure.

export type Inline = { text: string; href?: string; isStrong?: boolean };
export type Block =
  | { kind: 'heading'; depth: 2 | 3; text: string }
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; isOrdered: boolean; items: Inline[][] };

const heading = /^(#{1,3})\s+(.+)$/;
const bullet = /^\s{0,3}[-*•]\s+(.+)$/;
const numbered = /^\s{0,3}\d{1,3}[.)]\s+(.+)$/;
const inlineMark = /\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/g;

/** A line as pieces: `**bold**` and addresses are recognised, everything else stands as typed. */
export function inlinesOf(line: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(inlineMark)) {
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) });
    pieces.push(match[1] !== undefined ? { text: match[1], isStrong: true } : { text: match[0], href: match[0] });
    from = match.index + match[0].length;
  }
  if (from < line.length) pieces.push({ text: line.slice(from) });
  return pieces;
}

const kindOf = (line: string): 'heading' | 'bullet' | 'numbered' | 'blank' | 'text' => {
  if (line.trim() === '') return 'blank';
  if (heading.test(line)) return 'heading';
  if (bullet.test(line)) return 'bullet';
  return numbered.test(line) ? 'numbered' : 'text';
};

function blockOf(kind: ReturnType<typeof kindOf>, lines: string[]): Block[] {
  if (kind === 'blank') return [];
  if (kind === 'heading') {
    return lines.map((line) => {
      const [, marks = '', text = ''] = heading.exec(line) ?? [];
      return { kind: 'heading', depth: marks.length === 1 ? 2 : 3, text };
    });
  }
  if (kind === 'text') return [{ kind: 'paragraph', lines: lines.map(inlinesOf) }];
  const pattern = kind === 'bullet' ? bullet : numbered;
  return [
    {
      kind: 'list',
      isOrdered: kind === 'numbered',
      items: lines.map((line) => inlinesOf(pattern.exec(line)?.[1] ?? line))
    }
  ];
}

/** The blocks of a text, in order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let run: { kind: ReturnType<typeof kindOf>; lines: string[] } = { kind: 'blank', lines: [] };
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    if (kind !== run.kind) {
      blocks.push(...blockOf(run.kind, run.lines));
      run = { kind, lines: [] };
    }
    run.lines.push(line);
  }
  return [...blocks, ...blockOf(run.kind, run.lines)];
}

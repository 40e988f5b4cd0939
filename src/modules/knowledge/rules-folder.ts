// How the files of an archive are read: names that stay within it, what each is, where links between them lead. Pure.
import { questionsOf, sectionsOf, type Sections, type Template } from './templates.ts';

/** What an archive may hold; more is refused before anything is unpacked. */
export const folderLimits = {
  entries: 10_000,
  inflated: 1e9,
  ratio: 250,
  ratioFrom: 5e6,
  files: 50,
  name: 500
} as const;

// eslint-disable-next-line no-control-regex -- exactly these bytes stand in no name
const unfit = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** The path of an entry as it is kept, with composed letters and forward strokes; undefined where it leads out or hides something. */
export function pathOf(name: string): string | undefined {
  const path = name.normalize('NFC').replaceAll('\\', '/');
  const isOut = /^([a-z]:)?\//i.test(path) || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  if (isOut || unfit.test(path) || !path.isWellFormed() || path.length > folderLimits.name) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? undefined : parts.join('/');
}

/** What systems lay beside files for themselves. */
export const isNoise = (path: string): boolean =>
  path
    .split('/')
    .some((part) => part === '__MACOSX' || part.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(part));

export type FileKind = 'document' | 'picture' | 'file' | 'mapping' | 'catalogue';

/** What a file is by its name: a mapping and the list of an export lie at the top. */
export function kindOf(path: string): FileKind {
  if (/^(pemetaan|mapping)\.csv$/i.test(path)) return 'mapping';
  if (path === 'assets.json') return 'catalogue';
  if (/\.(md|markdown|txt|html?|docx)$/i.test(path)) return 'document';
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(path) ? 'picture' : 'file';
}

/** Whether an entry unpacks to far more than it takes: nothing that people write does. */
export const isBomb = (entry: { compressedSize: number; uncompressedSize: number }): boolean =>
  entry.uncompressedSize > folderLimits.ratioFrom &&
  entry.uncompressedSize > folderLimits.ratio * Math.max(1, entry.compressedSize);

/** The folder in which everything lies, if there is one: `kas/a.md`, `kas/b.png` → `kas/`. */
export function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && paths.every((path) => path.startsWith(folder)) ? folder : '';
}

/** The title that a name gives: `02_saldo-awal.md` → `02 saldo awal`; of an index that of its folder. */
export function titleOf(path: string): string {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.[a-z0-9]{1,8}$/i, '');
  const telling = /^(index|readme)$/i.test(name) ? (parts.pop() ?? name) : name;
  return telling.replace(/[_-]+/g, ' ').trim().slice(0, 200) || path.slice(0, 200);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The path that a link means, seen from the file it stands in; undefined where it leaves the archive. */
function within(link: string, from: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${link.startsWith('/') ? '' : folderOf(from)}${link}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/').normalize('NFC');
}

function decoded(link: string): string {
  const plain = link.replace(/[#?].*$/s, '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** All files of an archive by their paths in small letters: people and systems do not agree on capitals. */
export type Shelf = ReadonlyMap<string, string>;
export const shelfOf = (paths: readonly string[]): Shelf => new Map(paths.map((path) => [path.toLowerCase(), path]));

const endings = ['', '.md', '.html', '.docx', '/index.md', '/readme.md', '/index.html'];

/** Where a link leads: to a file of the archive, away from it, or to a file that is not there. */
export type Led = { path: string } | 'elsewhere' | 'missing';

/** Finds what a link in one file means: `ledTo('../b.md#akhir', 'a/a.md', shelf)` → `{ path: 'b.md' }`. */
export function ledTo(link: string, from: string, shelf: Shelf): Led {
  if (link === '' || link.startsWith('#') || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return 'elsewhere';
  const wanted = within(decoded(link), from);
  const found = wanted && endings.map((ending) => shelf.get(`${wanted}${ending}`.toLowerCase())).find(Boolean);
  if (found) return { path: found };
  return link.startsWith('/') ? 'elsewhere' : 'missing';
}

/** A link of a text: its address, whether it is an image, and the line it stands in. */
export type Link = { address: string; isImage: boolean; line: number };
/** Bounded in every part: a text made to cost much costs little. */
const inline =
  /(!?)\[((?:[^\][\\\n]|\\.|\[[^\][\n]{0,200}\]){0,500})\]\((<[^<>\n]{0,500}>|[^\s()<>]{0,500}(?:\([^\s()]{0,200}\)[^\s()<>]{0,200}){0,5})(\s+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\)/g;
const wiki = /(!?)\[\[([^\][|#\n]{1,300})(?:#[^\][|\n]{0,200})?(?:\|([^\][\n]{1,300}))?\]\]/g;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Whether each line of a text is written text rather than code. */
function writtenLines(lines: readonly string[]): boolean[] {
  let open = '';
  return lines.map((line) => {
    const mark = fence.exec(line)?.[1] ?? '';
    const isCode = open !== '' || mark !== '';
    if (open === '') open = mark;
    else if (mark.startsWith(open)) open = '';
    return !isCode;
  });
}

/**
 * The text with other addresses in its links; `turn` gives the new one, or undefined to leave it as it stands. Links of
 * the kind `[[name|words]]` become plain ones where they are turned.
 */
export function turnLinks(text: string, turn: (link: Link) => string | undefined): string {
  if (!text.includes('[')) return text;
  const lines = text.split('\n');
  const isWritten = writtenLines(lines);
  return lines
    .map((line, at) => {
      if (!isWritten[at] || !line.includes('[')) return line;
      const of = (address: string, mark: string) => turn({ address, isImage: mark === '!', line: at + 1 });
      return line
        .replace(wiki, (whole, mark: string, name: string, words?: string) => {
          const address = of(name.trim(), mark);
          return address === undefined ? whole : `${mark}[${(words ?? name).trim()}](${address})`;
        })
        .replace(inline, (whole, mark: string, words: string, written: string) => {
          const address = of(written.replace(/^<|>$/g, ''), mark);
          return address === undefined ? whole : `${mark}[${words}](${address})`;
        });
    })
    .join('\n');
}

/** Every link of a text. */
export function linksOf(text: string): Link[] {
  const links: Link[] = [];
  turnLinks(text, (link) => void links.push(link));
  return links;
}

const front = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

function plainValue(written: string): string {
  if (/^".*"$/s.test(written)) {
    try {
      return String(JSON.parse(written));
    } catch {
      return written.slice(1, -1);
    }
  }
  return written.replace(/^'(.*)'$/s, '$1');
}

/** What stands on top of a Markdown file as `key: value` between two lines of dashes, and the text without it. */
export function frontMatter(text: string): { facts: Readonly<Record<string, string>>; text: string } {
  const found = front.exec(text);
  if (!found) return { facts: {}, text };
  const lines = found[1]!.split('\n').flatMap((line): [string, string][] => {
    const [, key, value = ''] = /^([a-z_]{1,40}):[ \t]*(.*)$/i.exec(line) ?? [];
    return key ? [[key.toLowerCase(), plainValue(value.trim())]] : [];
  });
  return { facts: Object.fromEntries(lines), text: text.slice(found[0].length).replace(/^\n+/, '') };
}

/** A question of a form by any of the words it goes under. */
export type Called = (key: string) => readonly string[];

/**
 * A text by the questions of a guided form: a heading that says a question, or its key, begins its answer; what stands
 * before the first is answer to the first question. Undefined where no heading says one.
 */
export function answersIn(text: string, template: Template, called: Called): Sections | undefined {
  const questions = questionsOf(template);
  const byWords = new Map(
    questions.flatMap(({ key }) => [key, ...called(key)].map((words): [string, string] => [words.toLowerCase(), key]))
  );
  const answers: Record<string, string[]> = {};
  let current = questions[0]?.key ?? '';
  let isSaid = false;
  for (const line of text.split('\n')) {
    const heading = /^#{1,4}[ \t]+(.*?)[ \t]*#*$/
      .exec(line)?.[1]
      ?.replace(/[*_`?:]/g, '')
      .trim()
      .toLowerCase();
    const key = heading === undefined ? undefined : byWords.get(heading);
    isSaid ||= key !== undefined;
    current = key ?? current;
    if (key === undefined) (answers[current] ??= []).push(line);
  }
  if (!isSaid) return undefined;
  return sectionsOf(
    template,
    Object.fromEntries(Object.entries(answers).map(([key, all]) => [key, all.join('\n').trim()]))
  );
}

// CSV as offices make it, line by line in constant memory: UTF-8, comma or semicolon, any line end.
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { parse } from 'csv-parse';
import type { NoteCode } from '../rules-notes.ts';

/** One line of a table with its number as an editor counts it. */
export type Line = { line: number; cells: string[] };
export type BrokenFile = Error & { brokenFile: { line: number; code: NoteCode; value: string } };

/** The file cannot be read further; the line is where, 0 if that is not known. */
export const brokenFile = (code: NoteCode, line = 0, value = ''): BrokenFile =>
  Object.assign(new Error(code), { brokenFile: { line, code, value } });

/** Whether an error says that a file is broken, rather than that we are. */
export const isBrokenFile = (error: unknown): error is BrokenFile => error instanceof Error && 'brokenFile' in error;

const piece = 256 * 1024;
const longestLine = 64 * 1024;

function refuseForeignEncoding(bytes: Buffer): void {
  const mark = bytes.readUInt16BE(0);
  const odd = bytes.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (mark === 0xfffe || mark === 0xfeff || odd > 200) throw brokenFile('utf-16');
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') throw brokenFile('workbook-as-csv');
}

const lineEnds = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

function lineOfBadByte(bytes: Buffer): number {
  return lineEnds(bytes.toString('utf8').split('\ufffd')[0] ?? '');
}

/** The text of a file, every line end a line feed; `seen` is given the bytes as they come. */
async function* textOf(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  let rest = '';
  let isFirst = true;
  for await (const bytes of createReadStream(path, { highWaterMark: piece }) as AsyncIterable<Buffer>) {
    if (isFirst && bytes.length > 3) refuseForeignEncoding(bytes);
    isFirst = false;
    seen(bytes);
    const text = rest + decoded(decoder, bytes, lines);
    rest = text.endsWith('\r') ? '\r' : '';
    const whole = rest ? text.slice(0, -1) : text;
    const plain = whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    lines += lineEnds(plain);
    yield plain;
  }
  yield rest ? '\n' : '';
}

function decoded(decoder: TextDecoder, bytes: Buffer, lines: number): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw brokenFile('not-utf8', lines + lineOfBadByte(bytes));
  }
}

/** Comma or semicolon or tab, whichever the header holds most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).replace(/"[^"]*"/g, '');
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

type Splitter = { add(text: string): Promise<Line[]>; end(): Promise<Line[]> };

/** Splits text into lines of cells; a quoted cell may hold line ends, its line is where it begins. */
function splitter(delimiter: string): Splitter {
  let ended = 0;
  let lines: Line[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: longestLine,
    on_record: (cells: string[], context) => {
      lines.push({ line: ended + 1, cells });
      ended = context.lines;
      return null;
    }
  });
  parser.resume();
  const taken = () => {
    const ready = lines;
    lines = [];
    return ready;
  };
  return {
    add: (text) =>
      new Promise((resolve, reject) => {
        parser.once('error', () => reject(brokenFile('not-csv', ended + 1)));
        parser.write(text, (error) => (error ? reject(brokenFile('not-csv', ended + 1)) : resolve(taken())));
      }),
    end: async () => {
      parser.end();
      await once(parser, 'end').catch(() => Promise.reject(brokenFile('not-csv', ended + 1)));
      return taken();
    }
  };
}

/** The lines of a CSV file, many at a time, the header among them; throws a broken file where it cannot go on. */
export async function* readCsv(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<Line[]> {
  let split: Splitter | undefined;
  let waiting = '';
  for await (const text of textOf(path, seen)) {
    waiting += text;
    if (!split && !waiting.includes('\n') && waiting.length < longestLine) continue;
    split ??= splitter(delimiterOf(waiting));
    yield await split.add(waiting);
    waiting = '';
  }
  split ??= splitter(delimiterOf(waiting));
  if (waiting) yield await split.add(waiting);
  yield await split.end();
}

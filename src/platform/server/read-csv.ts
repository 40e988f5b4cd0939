// CSV as offices make it, line by line in constant memory: UTF-8, comma or semicolon, any line end.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { cellsOfLine, delimiterOf } from '../csv-line.ts';
import type { FileCode } from '../table-line.ts';

/** One line of a table with its number as an editor counts it. */
export type Line = { line: number; cells: string[] };
export type BrokenFile = Error & { brokenFile: { line: number; code: FileCode; value: string } };

/** The file cannot be read further; the line is where, 0 if that is not known. */
export const brokenFile = (code: FileCode, line = 0, value = ''): BrokenFile =>
  Object.assign(new Error(code), { brokenFile: { line, code, value } });

/** Whether an error says that a file is broken, rather than that we are. */
export const isBrokenFile = (error: unknown): error is BrokenFile => error instanceof Error && 'brokenFile' in error;

const piece = 64 * 1024;
const longestLine = 64 * 1024;
const mostLines = 100; // of one quoted cell
const lineFeed = 10;
const carriageReturn = 13;

function refuseForeignBytes(bytes: Buffer): void {
  const mark = bytes.toString('latin1', 0, 4);
  const first = bytes.subarray(0, 1000);
  const zeros = first.filter((byte) => byte === 0).length;
  if (/^(\xff\xfe|\xfe\xff)/.test(mark) || zeros > first.length / 5) throw brokenFile('utf-16');
  if (mark === 'PK\x03\x04') throw brokenFile('workbook-as-csv');
}

const withoutMark = (bytes: Buffer) => (bytes.toString('latin1', 0, 3) === '\xef\xbb\xbf' ? bytes.subarray(3) : bytes);

/** The bytes of a file in pieces that end where a line ends; `seen` is given the bytes as they come. */
async function* wholeLines(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  let rest: Buffer | undefined;
  let lineEnd = lineFeed;
  for await (const bytes of createReadStream(path, { highWaterMark: piece }) as AsyncIterable<Buffer>) {
    seen(bytes);
    if (!rest) {
      refuseForeignBytes(bytes);
      if (!bytes.includes(lineFeed) && bytes.includes(carriageReturn)) lineEnd = carriageReturn; // as old Macs wrote
    }
    const all: Buffer = rest ? Buffer.concat([rest, bytes]) : withoutMark(bytes);
    const end = all.lastIndexOf(lineEnd) + 1;
    rest = all.subarray(end);
    if (end > 0) yield all.subarray(0, end);
    if (rest.length > longestLine) return yield rest;
  }
  if (rest && rest.length > 0) yield rest;
}

function lineOfBadByte(bytes: Buffer, first: number): number {
  const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
  return (
    first +
    Math.max(
      0,
      lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
    )
  );
}

/** The lines of a piece of text, the first of which has this number. */
function linesOf(bytes: Buffer, first: number): string[] {
  if (!isUtf8(bytes)) throw brokenFile('not-utf8', lineOfBadByte(bytes, first));
  const text = bytes.toString('utf8');
  const lines = text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

const relaxed = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' };

/** Cells of lines whose quotes are not plain; undefined while a quote is open, so that the next line belongs to them. */
function cellsByReader(text: string, delimiter: string): string[] | undefined {
  try {
    return parse(text, { ...relaxed, delimiter })[0] as string[] | undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') return undefined;
    throw error;
  }
}

type Open = { line: number; text: string; lines: number };

/** The cells of the line that is open; keeps it open as long as a quote in it is. */
function close(open: Open, delimiter: string): Line | undefined {
  if (open.text.length > longestLine || open.lines > mostLines) {
    throw brokenFile(open.text.includes('"') ? 'quote-open' : 'line-too-long', open.line);
  }
  const cells = cellsOfLine(open.text, delimiter) ?? cellsByReader(open.text, delimiter);
  return cells && { line: open.line, cells };
}

const continued = (open: Open | undefined, text: string, number: number): Open =>
  open ? { line: open.line, text: `${open.text}\n${text}`, lines: open.lines + 1 } : { line: number, text, lines: 1 };

/** The lines of a CSV file, many at a time, the header among them; throws a broken file where it cannot go on. */
export async function* readCsv(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<Line[]> {
  let delimiter: string | undefined;
  let open: Open | undefined;
  let number = 1;
  for await (const bytes of wholeLines(path, seen)) {
    const ready: Line[] = [];
    for (const text of linesOf(bytes, number)) {
      delimiter ??= text.trim() === '' ? undefined : delimiterOf(text);
      open = continued(open, text, number++);
      const line = close(open, delimiter ?? ',');
      if (!line) continue;
      ready.push(line);
      open = undefined;
    }
    yield ready;
  }
  if (open) throw brokenFile('quote-open', open.line);
}

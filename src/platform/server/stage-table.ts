// Takes one file, CSV or workbook, into a staging table: read, checked line by line, handed to COPY in constant memory.
import { createHash } from 'node:crypto';
import {
  isWorkbook,
  layoutOf,
  type CheckedRow,
  type Columns,
  type FileCode,
  type HeaderCode,
  type Layout
} from '../table-line.ts';
import { copyIn, copyLine } from './copy-in.ts';
import type { Tx } from './database.ts';
import type { Notes } from './import-notes.ts';
import { isBrokenFile, readCsv, type BrokenFile, type Line } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** A file that was sent: its name, and where its bytes lie. */
export type SentTable = { name: string; path: string };
/** How the lines under a header are taken: the COPY statement, how many cells its rows have, and the check of a line. */
export type Sheet<Code extends string> = {
  copy: string;
  width: number;
  check: (cells: readonly string[]) => CheckedRow<Code>;
};
/** A file with one kind of lines: its columns, and how they are taken once it is known where those stand. */
export type SheetOf<Code extends string> = { columns: Columns; taken: (layout: Layout) => Sheet<Code> };

/** Judges a header: notes what it lacks, repeats or has too much; undefined where the file cannot be read. */
export function openSheet<Code extends string>(
  notes: Pick<Notes<Code | HeaderCode>, 'error' | 'warning'>,
  { columns, taken }: SheetOf<Code>,
  found: { file: string; header: Line }
): Sheet<Code> | undefined {
  const at = (column: string) => ({ file: found.file, line: found.header.line, column });
  const { layout, errors, warnings } = layoutOf(columns, found.header.cells);
  for (const [code, column] of errors) notes.error(at(column), code, column);
  for (const [code, column] of warnings) notes.warning(at(column), code, column);
  return errors.length > 0 ? undefined : taken(layout);
}

export type Staging<Code extends string> = {
  tx: Tx;
  notes: Pick<Notes<Code | FileCode>, 'error' | 'warning'>;
  progress: (note: string) => void;
  /** Judges the header; undefined = the file cannot be read, the reasons are noted. */
  open: (header: Line) => Sheet<Code> | undefined;
};
/** What was read: how much, and the digest of all its bytes. */
export type StagedTable = { sha256: string; lines: number; isBroken: boolean; header: Line | undefined };

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

type Open<Code extends string> = { file: string; sheet: Sheet<Code> };

function rowText<Code extends string>(line: Line, row: CheckedRow<Code>, width: number): string {
  const cells = row.cells.length > 0 ? row.cells : Array<null>(width).fill(null);
  return `${line.line}\t${row.errors.length > 0}\t${copyLine(cells)}`;
}

function checkedText<Code extends string>(
  { notes }: Staging<Code>,
  { file, sheet }: Open<Code>,
  lines: readonly Line[]
): string {
  let text = '';
  for (const line of lines) {
    if (isBlank(line.cells)) continue;
    const row = sheet.check(line.cells);
    const at = (column: string) => ({ file, line: line.line, column });
    for (const [column, code, value] of row.errors) notes.error(at(column), code, value);
    for (const [column, code, value] of row.warnings) notes.warning(at(column), code, value);
    text += rowText(line, row, sheet.width);
  }
  return text;
}

type Reading = { lines: AsyncGenerator<Line[]>; ahead: Line[]; count: number };

/** The lines after the header as text for COPY, told every so often. */
async function* stagedText<Code extends string>(staging: Staging<Code>, open: Open<Code>, reading: Reading) {
  let told = 0;
  let text = checkedText(staging, open, reading.ahead);
  let isEmpty = text === '';
  yield text;
  for await (const lines of reading.lines) {
    reading.count += lines.length;
    yield (text = checkedText(staging, open, lines));
    isEmpty &&= text === '';
    if (reading.count - told >= 20_000) staging.progress(`${open.file} ${(told = reading.count)}`);
  }
  if (isEmpty) staging.notes.warning({ file: open.file, line: 1, column: '' }, 'header-only');
}

/** Reads up to the header and the lines that came with it. */
async function readHeader(reading: Reading): Promise<Line | undefined> {
  for (;;) {
    const next = await reading.lines.next();
    if (next.done) return undefined;
    reading.count += next.value.length;
    const at = next.value.findIndex(({ cells }) => !isBlank(cells));
    reading.ahead = next.value.slice(at + 1);
    if (at >= 0) return next.value[at];
  }
}

/** The lines up to where the file turns out to be broken; that is noted, what was read before is judged all the same. */
async function* untilBroken(lines: AsyncGenerator<Line[]>, broken: (fault: BrokenFile['brokenFile']) => void) {
  try {
    yield* lines;
  } catch (error) {
    if (!isBrokenFile(error)) throw error;
    broken(error.brokenFile);
  }
}

const readLines = (file: SentTable, seen: (bytes: Buffer) => void) =>
  isWorkbook(file.name) ? readWorkbook(file.path, seen) : readCsv(file.path, seen);

/** Takes a file into its staging table; what is wrong with it is noted. */
export async function stageTable<Code extends string>(staging: Staging<Code>, file: SentTable): Promise<StagedTable> {
  const hash = createHash('sha256');
  const state = { isBroken: false };
  const lines = untilBroken(
    readLines(file, (bytes) => hash.update(bytes)),
    ({ line, code, value }) => {
      state.isBroken = true;
      staging.notes.error({ file: file.name, line, column: '' }, code, value);
    }
  );
  const reading: Reading = { lines, ahead: [], count: 0 };
  const header = await readHeader(reading);
  if (!header && !state.isBroken) staging.notes.error({ file: file.name, line: 0, column: '' }, 'file-empty');
  const sheet = header && staging.open(header);
  if (sheet) await copyIn(staging.tx, sheet.copy, stagedText(staging, { file: file.name, sheet }, reading));
  await lines.return(undefined); // closes the file where it was not read to its end
  return { sha256: hash.digest('hex'), lines: reading.count, isBroken: state.isBroken, header };
}

// Takes one file of a roster into its staging table: read, checked line by line, handed to COPY.
import { createHash } from 'node:crypto';
import { copyIn, copyLine } from '#platform/server/copy-in.ts';
import type { Tx } from '#platform/server/database.ts';
import { isWorkbook, kindOfHeader, kindOfName, layoutOf, type FileKind } from '../rules-columns.ts';
import { checkLine, type CheckedRow, type Known } from '../rules-rows.ts';
import type { RosterFile } from '../types.ts';
import type { Notes } from './notes.ts';
import { isBrokenFile, readCsv, type BrokenFile, type Line } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { copyStatement, widthOf } from './store-staging.ts';

export type Staged = { file: string; kind: FileKind | undefined; sha256: string; lines: number };
type Staging = { tx: Tx; notes: Notes; known: Known; progress: (note: string) => void };

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** What a file holds: by its name, else by its header. */
const kindOf = (file: RosterFile, header: Line): FileKind | undefined =>
  kindOfName(file.name) ?? kindOfHeader(header.cells);

type Sheet = { file: string; kind: FileKind; check: (cells: readonly string[]) => CheckedRow };

function openSheet(staging: Staging, file: RosterFile, header: Line): Sheet | undefined {
  const { notes, known } = staging;
  const place = { file: file.name, line: header.line, column: '' };
  const kind = kindOf(file, header);
  if (!kind) return void notes.error(place, 'file-unknown');
  const { layout, errors, warnings } = layoutOf(kind, header.cells);
  for (const [code, column] of errors) notes.error({ ...place, column }, code, column);
  for (const [code, column] of warnings) notes.warning({ ...place, column }, code, column);
  return errors.length > 0 ? undefined : { file: file.name, kind, check: checkLine(kind, layout, known) };
}

function rowText(line: Line, row: CheckedRow, kind: FileKind): string {
  const cells = row.cells.length > 0 ? row.cells : Array<null>(widthOf(kind)).fill(null);
  return `${line.line}\t${row.errors.length > 0}\t${copyLine(cells)}`;
}

function checkedText({ notes }: Staging, sheet: Sheet, lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    if (isBlank(line.cells)) continue;
    const row = sheet.check(line.cells);
    const at = (column: string) => ({ file: sheet.file, line: line.line, column });
    for (const [column, code, value] of row.errors) notes.error(at(column), code, value);
    for (const [column, code, value] of row.warnings) notes.warning(at(column), code, value);
    text += rowText(line, row, sheet.kind);
  }
  return text;
}

const readLines = (file: RosterFile, seen: (bytes: Buffer) => void) =>
  isWorkbook(file.name) ? readWorkbook(file.path, seen) : readCsv(file.path, seen);

type Reading = { lines: AsyncGenerator<Line[]>; ahead: Line[]; count: number };

/** The lines after the header as text for COPY, told every so often. */
async function* stagedText(staging: Staging, file: RosterFile, open: { sheet: Sheet; reading: Reading }) {
  const { sheet, reading } = open;
  let told = 0;
  let text = checkedText(staging, sheet, reading.ahead);
  let isEmpty = text === '';
  yield text;
  for await (const lines of reading.lines) {
    reading.count += lines.length;
    yield (text = checkedText(staging, sheet, lines));
    isEmpty &&= text === '';
    if (reading.count - told >= 20_000) staging.progress(`${file.name} ${(told = reading.count)}`);
  }
  if (isEmpty) staging.notes.warning({ file: file.name, line: 1, column: '' }, 'header-only');
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

async function stageLines(staging: Staging, file: RosterFile, open: { header: Line; reading: Reading }) {
  const sheet = openSheet(staging, file, open.header);
  if (!sheet) return kindOf(file, open.header);
  await copyIn(staging.tx, copyStatement(sheet.kind), stagedText(staging, file, { sheet, reading: open.reading }));
  return sheet.kind;
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

/** Takes a file into its staging table; what is wrong with it is noted. */
export async function stageFile(staging: Staging, file: RosterFile): Promise<Staged> {
  const hash = createHash('sha256');
  const isBroken = { yes: false };
  const lines = untilBroken(
    readLines(file, (bytes) => hash.update(bytes)),
    ({ line, code, value }) => {
      isBroken.yes = true;
      staging.notes.error({ file: file.name, line, column: '' }, code, value);
    }
  );
  const reading: Reading = { lines, ahead: [], count: 0 };
  const header = await readHeader(reading);
  if (!header && !isBroken.yes) staging.notes.error({ file: file.name, line: 0, column: '' }, 'file-empty');
  const kind = header ? await stageLines(staging, file, { header, reading }) : kindOfName(file.name);
  await lines.return(undefined); // closes the file where it was not read to its end
  return { file: file.name, kind, sha256: hash.digest('hex'), lines: reading.count };
}

// Tables that come in as files: where a header puts the columns, and what single cells of a line hold. Pure.
import { dayOfCell, hasControlCharacter, isPlain, isPlausible, tidy } from './cells.ts';
import { faultOfNip, plainNip, type NipFault } from './nip.ts';

/** Why a file cannot be read, or holds nothing. */
export type FileCode =
  | 'file-empty'
  | 'header-only'
  | 'line-too-long'
  | 'not-utf8'
  | 'quote-open'
  | 'sheet-unreadable'
  | 'utf-16'
  | 'workbook-as-csv';
/** What a header lacks, repeats, or has too much. */
export type HeaderCode = 'column-needed' | 'column-repeated' | 'column-missing' | 'column-unknown';
/** What is wrong with a line or one of its cells. */
export type LineCode =
  | NipFault
  | 'bad-day'
  | 'control-character'
  | 'dates-reversed'
  | 'day-out-of-range'
  | 'required'
  | 'too-few-cells'
  | 'too-long'
  | 'too-many-cells';

export type Columns = {
  needed: readonly string[];
  further: readonly string[];
  /** Read where they stand; nobody misses them. */
  rare?: readonly string[];
};
/** Where each known column stands in a line. */
export type Layout = { at: ReadonlyMap<string, number>; width: number };
export type HeaderFault = readonly [code: HeaderCode, column: string];

/** A column's title as it is compared: `TMT Jabatan` → `tmt_jabatan`. */
export const titleOf = (cell: string): string =>
  cell
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '_');

/** Whether the name is that of a workbook rather than of a text. */
export const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name);

/** Reads a header: where the columns stand, what is missing so that the file cannot be read, what is only remarkable. */
export function layoutOf({ needed, further, rare = [] }: Columns, header: readonly string[]) {
  const titles = header.map(titleOf);
  const known = [...needed, ...further, ...rare];
  const at = new Map(
    known.filter((column) => titles.includes(column)).map((column) => [column, titles.indexOf(column)])
  );
  const faults = (code: HeaderCode, columns: readonly string[]): HeaderFault[] =>
    columns.map((column) => [code, column]);
  const layout: Layout = { at, width: titles.findLastIndex((title) => title !== '') + 1 };
  const missing = (columns: readonly string[]) => columns.filter((column) => !at.has(column));
  const repeated = known.filter((column) => titles.indexOf(column) !== titles.lastIndexOf(column));
  const unknown = titles.filter((title) => title !== '' && !known.includes(title));
  return {
    layout,
    errors: [...faults('column-needed', missing(needed)), ...faults('column-repeated', repeated)],
    warnings: [...faults('column-missing', missing(further)), ...faults('column-unknown', unknown)]
  };
}

export type Fault<Code extends string = LineCode> = readonly [column: string, code: Code, value: string];
/** A cell for the database; null = the file does not say, what is stored stays. */
export type Cell = string | number | null;
export type CheckedRow<Code extends string> = {
  cells: readonly Cell[];
  errors: readonly Fault<Code>[];
  warnings: readonly Fault<Code>[];
};

/** The line while it is read: its cells by column, and what was found wrong so far. */
export type LineReading = {
  cells: readonly string[];
  layout: Layout;
  errors: { push(...faults: Fault[]): unknown };
};
type Read = (reading: LineReading, column: string) => string | null;

const longest = 1000;

/** What is shown of a wrong cell: short enough for a list. */
export const excerpt = (value: string): string => (value.length > 60 ? `${value.slice(0, 57)}…` : value);

function fault(reading: LineReading, ...[column, code, value]: [string, LineCode, string?]): null {
  reading.errors.push([column, code, excerpt(value ?? '')]);
  return null;
}

/** The tidied text of a cell; null if the file has no such column or the cell cannot be kept. */
export function textIn(reading: LineReading, column: string): string | null {
  const at = reading.layout.at.get(column);
  if (at === undefined) return null;
  const cell = reading.cells[at] ?? '';
  if (cell.length > longest) return fault(reading, column, 'too-long', String(longest));
  if (isPlain(cell)) return cell;
  const tidied = tidy(cell);
  return hasControlCharacter(tidied) ? fault(reading, column, 'control-character') : tidied;
}

/** The same, where the cell may not be empty. */
export function neededIn(reading: LineReading, column: string): string | null {
  const found = textIn(reading, column);
  return found === '' ? fault(reading, column, 'required') : found;
}

/** The day in a cell. */
export function dayIn(reading: LineReading, column: string, read: Read = textIn): string | null {
  const found = read(reading, column);
  if (!found) return null;
  const meant = dayOfCell(found);
  if (!meant) return fault(reading, column, 'bad-day', found);
  return isPlausible(meant) ? meant : fault(reading, column, 'day-out-of-range', found);
}

/** First and last day; an empty last day means that it goes on. */
export function spanIn(reading: LineReading, from: string, to: string): [Cell, Cell] {
  const first = dayIn(reading, from, neededIn);
  const last = dayIn(reading, to);
  if (first && last && last < first) fault(reading, to, 'dates-reversed', last);
  return [first, last];
}

/** The same, where the last day may not be missing. */
export function wholeSpanIn(reading: LineReading, from: string, to: string): [Cell, Cell] {
  const [first, last] = spanIn(reading, from, to);
  if (last === null && reading.cells[reading.layout.at.get(to) ?? -1]?.trim() === '') neededIn(reading, to);
  return [first, last];
}

/** What a cell of numbers may hold, and the fault of one that is none. */
export type Numbers<Code extends string> = { pattern: RegExp; code: Code };
/** Training hours as files write them, `40` or `40,5`. */
export const hoursPattern = /^\d{1,4}([.,]\d{1,2})?$/;

/** The number above zero in a cell that was read; null and a fault for what is none. */
export function numberIn<Code extends string>(
  errors: { push(...faults: Fault<Code>[]): unknown },
  [column, text]: readonly [column: string, text: string | null],
  { pattern, code }: Numbers<Code>
): number | null {
  if (!text) return null;
  const value = pattern.test(text) ? Number(text.replace(',', '.')) : 0;
  if (value > 0) return value;
  errors.push([column, code, excerpt(text)]);
  return null;
}

/** The NIP in a cell, without the spaces of its grouped form. */
export function nipIn(reading: LineReading, column: string, read: Read = textIn): string | null {
  const found = read(reading, column);
  if (!found) return found;
  const plain = plainNip(found);
  const wrong = faultOfNip(plain);
  return wrong ? fault(reading, column, wrong, found) : plain;
}

const tooMany = (cells: readonly string[], width: number): Fault => [
  '',
  'too-many-cells',
  `${cells.length} > ${width}`
];

/** A line with more or fewer cells than the header has columns has shifted: nothing in it can be trusted. */
function faultOfWidth(cells: readonly string[], width: number): Fault | undefined {
  if (cells.length < width) return ['', 'too-few-cells', `${cells.length} < ${width}`];
  const hasMore = cells.length > width && cells.some((cell, at) => at >= width && cell.trim() !== '');
  return hasMore ? tooMany(cells, width) : undefined;
}

type Gathering<Code extends string> = LineReading & { errors: Fault<Code>[]; warnings: Fault<Code>[] };

/** Checks one line by a reader of its cells: the row to be stored, and what is wrong with it or worth a remark. */
export function checkedLine<Code extends string>(
  line: readonly string[],
  layout: Layout,
  read: (reading: Gathering<Code | LineCode>) => Cell[]
): CheckedRow<Code | LineCode> {
  const shifted = faultOfWidth(line, layout.width);
  if (shifted) return { cells: [], errors: [shifted], warnings: [] };
  const reading: Gathering<Code | LineCode> = { cells: line, layout, errors: [], warnings: [] };
  const cells = read(reading);
  // blank cells too many do no harm by themselves; with faults beside them, a comma has shifted the line
  const isShifted = reading.errors.length > 0 && line.length > layout.width;
  return { cells, errors: isShifted ? [tooMany(line, layout.width)] : reading.errors, warnings: reading.warnings };
}

// A table on its way into a spreadsheet: columns, rows, and the marks that must never be lost from it. Pure.

export type Cell = string | number | null;
export type TableFormat = 'csv' | 'xlsx';

/** A table to take away: its marks (period, scheme, state) travel with it, in every row or above the table. */
export type TableFile = {
  /** Without ending: `index-2026-M.05`. */
  name: string;
  title: string;
  marks: readonly { label: string; value: string }[];
  columns: readonly { label: string; width?: number }[];
  rows: readonly (readonly Cell[])[];
};

/** Several tables in one workbook, each on a sheet of its own name. */
export type Book = { name: string; sheets: readonly (Omit<TableFile, 'name'> & { sheet: string })[] };

/** A name that every spreadsheet takes for a sheet: `sheetName('Unit: I/II')` → `Unit I II`. */
export const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 31);

const opensFormula = /^[=+\-@\t\r\n]/;

/** Text that a spreadsheet would take for a formula gets an apostrophe: `defused('=1+1')` → `'=1+1`. */
export const defused = (text: string): string => (opensFormula.test(text) ? `'${text}` : text);

/** A cell as it may go into a file: numbers stay numbers, text is defused. */
export const safeCell = (cell: Cell): Cell => (typeof cell === 'string' ? defused(cell) : cell);

/** The name of the file, of letters that every system takes: `index-2026-M.05.csv`. */
export const fileName = (table: Pick<TableFile, 'name'>, format: TableFormat): string =>
  `${table.name.replace(/[^A-Za-z0-9._-]+/g, '-')}.${format}`;

/** Whether the text is a format in which tables are given out. */
export const isTableFormat = (text: string): text is TableFormat => text === 'csv' || text === 'xlsx';

// Writes a table as CSV or as a workbook and answers a request with it.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import {
  fileName,
  isTableFormat,
  safeCell,
  sheetName,
  type Book,
  type Cell,
  type TableFile,
  type TableFormat
} from '../table-file.ts';
import { notFound } from './errors.ts';

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** The table as CSV: UTF-8, commas, points in numbers; the marks are the last columns of every row. */
export function csvOf(table: TableFile): string {
  const marks = table.marks.map((mark) => safeCell(mark.value));
  const head = [...table.columns, ...table.marks].map(({ label }) => safeCell(label));
  const rows = table.rows.map((row) => [...row.map(safeCell), ...marks]);
  return byteOrderMark + stringify([head, ...rows], { record_delimiter: 'windows' });
}

/** The table as a workbook: title and marks above, then the table with its head. */
export async function xlsxOf(table: TableFile): Promise<Buffer> {
  const { data, columns } = sheetOf(table);
  return writeExcelFile(data, { columns, ...asPrinted }, { features }).toBuffer();
}

/** Tables as the sheets of one workbook, each under its name. */
export const bookOf = (book: Book): Promise<Buffer> =>
  writeExcelFile(
    book.sheets.map(({ sheet, ...table }) => ({ ...sheetOf(table), ...asPrinted, sheet: sheetName(sheet) })),
    { features }
  ).toBuffer();

/** On paper across the page, and as wide as one: no column is printed alone on a sheet of its own. */
const asPrinted = { orientation: 'landscape' as const };
const features = [
  {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (sheet: string) =>
            sheet
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
        }
      }
    }
  }
];

const usualWidth = 16;

function sheetOf(table: Omit<TableFile, 'name'>) {
  const text = (value: string) => String(safeCell(value));
  const widths = table.columns.map(({ width }) => width ?? usualWidth);
  const rows = [
    [{ value: text(table.title), fontWeight: 'bold' as const }],
    ...table.marks.map(({ label, value }) => [text(label), text(value)]),
    [],
    brokenIn(
      table.columns.map(({ label }) => text(label)),
      widths
    ).map((cell) => ({ ...cell, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => brokenIn(row.map(safeCell), widths))
  ];
  return { data: rows, columns: widths.map((width) => ({ width })) };
}

/** A line of text in a sheet, in points. */
const line = 15;

/** A row as high as its texts need within their columns: not every spreadsheet finds that out by itself. */
function brokenIn(row: readonly Cell[], widths: readonly number[]) {
  const lines = Math.max(1, ...row.map((cell, at) => linesOf(cell, widths[at])));
  const look = lines > 1 ? { wrap: true, alignVertical: 'top' as const, height: lines * line } : {};
  return row.map((value) => (value === null ? null : { value, ...look }));
}

/** How many lines a text takes, rather one too many: words do not break where the column ends. */
const linesOf = (cell: Cell, width = usualWidth): number =>
  typeof cell === 'string'
    ? cell.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.1) / width)), 0)
    : 1;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** Answers with the table as a file to keep; not found for a format that is not given out. */
export async function tableResponse(table: TableFile, format: string): Promise<Response> {
  if (!isTableFormat(format)) return notFound(`format ${format}`);
  const body = format === 'csv' ? csvOf(table) : new Uint8Array(await xlsxOf(table));
  return fileResponse(body, table, format);
}

/** Answers with a workbook to keep. */
export const bookResponse = async (book: Book): Promise<Response> =>
  fileResponse(new Uint8Array(await bookOf(book)), book, 'xlsx');

const fileResponse = (body: string | Uint8Array<ArrayBuffer>, of: Pick<TableFile, 'name'>, format: TableFormat) =>
  new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${fileName(of, format)}"`,
      'cache-control': 'private, no-store'
    }
  });

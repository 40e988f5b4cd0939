// Writes a table as CSV or as a workbook and answers a request with it.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import {
  fileName,
  isTableFormat,
  safeCell,
  sheetName,
  type Book,
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
  return writeExcelFile(data, { columns }).toBuffer();
}

/** Tables as the sheets of one workbook, each under its name. */
export const bookOf = (book: Book): Promise<Buffer> =>
  writeExcelFile(book.sheets.map(({ sheet, ...table }) => ({ ...sheetOf(table), sheet: sheetName(sheet) }))).toBuffer();

function sheetOf(table: Omit<TableFile, 'name'>) {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const text = (value: string) => String(safeCell(value));
  const rows = [
    [bold(text(table.title))],
    ...table.marks.map(({ label, value }) => [text(label), text(value)]),
    [],
    table.columns.map(({ label }) => bold(text(label))),
    ...table.rows.map((row) => row.map(safeCell))
  ];
  return { data: rows, columns: table.columns.map(({ width }) => ({ width: width ?? 16 })) };
}

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

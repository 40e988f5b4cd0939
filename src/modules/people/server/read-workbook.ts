// The first sheet of a workbook as lines of text cells. A workbook is read whole: about 1 kB of memory a cell line.
import { createReadStream } from 'node:fs';
import { readSheet } from 'read-excel-file/node';
import { brokenFile, type Line } from './read-csv.ts';

type CellValue = string | number | boolean | Date | null;

/** A cell as CSV would hold it: days as ISO text, numbers without an exponent. */
export function textOfCell(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'number'
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 })
    : String(value);
}

const piece = 2000;

/** The lines of the first sheet, many at a time; `seen` is given the bytes of the file. */
export async function* readWorkbook(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<Line[]> {
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) seen(bytes);
  const rows = (await readSheet(path, { trim: false }).catch((error: Error) => {
    throw brokenFile('sheet-unreadable', 0, error.message);
  })) as CellValue[][];
  for (let at = 0; at < rows.length; at += piece) {
    yield rows.slice(at, at + piece).map((cells, i) => ({ line: at + i + 1, cells: cells.map(textOfCell) }));
  }
}

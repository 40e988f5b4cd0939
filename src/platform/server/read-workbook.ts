// The first sheet of a workbook as lines of text cells, read in a thread of its own with a bound on its memory.
import { on } from 'node:events';
import { createReadStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { brokenFile, type Line } from './read-csv.ts';

type CellValue = string | number | boolean | Date | null;

/** A cell as CSV would hold it: days as ISO text, everything else as it reads. */
export function textOfCell(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

// A sheet is unpacked and parsed whole, in one go: beside the requests, or all of them would wait. As text, since after
// bundling there is no file of ours to start a thread from.
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  import('read-excel-file/node').then(async ({ readSheet }) => {
    const rows = await readSheet(workerData, { trim: false });
    for (let at = 0; at < rows.length; at += 2000) parentPort.postMessage(rows.slice(at, at + 2000));
  });`;
const memoryMb = 1024; // 80,000 lines of 14 cells take 300

async function* rowsOf(path: string): AsyncGenerator<CellValue[][]> {
  const worker = new Worker(program, {
    eval: true,
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stderr: true
  });
  try {
    for await (const [rows] of on(worker, 'message', { close: ['exit'] })) yield rows as CellValue[][];
  } catch (error) {
    throw brokenFile('sheet-unreadable', 0, (error as Error).message);
  } finally {
    await worker.terminate();
  }
}

/** The lines of the first sheet, many at a time; `seen` is given the bytes of the file. */
export async function* readWorkbook(path: string, seen: (bytes: Buffer) => void): AsyncGenerator<Line[]> {
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) seen(bytes);
  let line = 0;
  for await (const rows of rowsOf(path)) yield rows.map((cells) => ({ line: ++line, cells: cells.map(textOfCell) }));
}

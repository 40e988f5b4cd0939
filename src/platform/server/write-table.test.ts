// Tables as files: formulas are defused, marks stay with the rows, both formats hold the same.
import { text as textOf } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { defused, fileName, sheetName, type TableFile } from '../table-file.ts';
import { bookOf, csvOf, tableResponse, xlsxOf } from './write-table.ts';

const table: TableFile = {
  name: 'index-2026-M/05',
  title: '=HYPERLINK("x")',
  marks: [
    { label: 'Periode', value: '2026' },
    { label: 'Skema', value: 'contoh, tidak resmi' }
  ],
  columns: [{ label: 'Unit' }, { label: 'Indeks' }],
  rows: [
    ['=cmd|calc', 62.3],
    ['Seksi "Bank", lantai 2', -2.5],
    ['Unit\ndua baris', null]
  ]
};

describe('text that opens a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('%j gets an apostrophe', (text) => {
    expect(defused(text)).toBe(`'${text}`);
  });
  it.each(['Seksi Bank', '1=1', ' =1', '', "'=1", '62,3'])('%j stays as it is', (text) => {
    expect(defused(text)).toBe(text);
  });
});

describe('a table as CSV', () => {
  const rows = () => parse(csvOf(table).slice(1), { relax_column_count: false }) as string[][];

  it('begins with the byte order mark and ends lines as spreadsheets expect', () => {
    expect(csvOf(table).startsWith('\ufeffUnit,Indeks,Periode,Skema\r\n')).toBe(true);
  });
  it('carries period and scheme in every row', () => {
    expect(
      rows()
        .slice(1)
        .map((row) => row.slice(2))
    ).toEqual(Array(3).fill(['2026', 'contoh, tidak resmi']));
  });
  it('defuses formulas, keeps negative numbers, quotes commas, quotes and line breaks', () => {
    expect(
      rows()
        .slice(1)
        .map((row) => row.slice(0, 2))
    ).toEqual([
      ["'=cmd|calc", '62.3'],
      ['Seksi "Bank", lantai 2', '-2.5'],
      ['Unit\ndua baris', '']
    ]);
  });
});

describe('a table as a workbook', () => {
  it('names period and scheme above the table, defused as well', async () => {
    const [sheet] = await readXlsxFile(await xlsxOf(table));
    const rows = (sheet as { data: unknown[][] }).data;
    expect(rows[0]?.[0]).toBe('\'=HYPERLINK("x")');
    expect(rows[2]).toEqual(['Skema', 'contoh, tidak resmi']);
    expect(rows.slice(-3).map((row) => row.slice(0, 2))).toEqual([
      ["'=cmd|calc", 62.3],
      ['Seksi "Bank", lantai 2', -2.5],
      ['Unit\ndua baris', null]
    ]);
  });
});

describe('a workbook on paper', () => {
  const sheetXml = async (of: TableFile) => {
    const zip = await yauzl.fromBufferPromise(await xlsxOf(of), { lazyEntries: true });
    for await (const entry of zip.eachEntry())
      if (entry.fileName === 'xl/worksheets/sheet1.xml') return textOf(await zip.openReadStreamPromise(entry));
    return '';
  };
  it('is as wide as the page', async () => {
    const xml = await sheetXml(table);
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toMatch(/<pageSetup fitToHeight="0" [^>]*orientation="landscape"/);
  });
  it('keeps long texts whole within their column, in a row as high as they need', async () => {
    expect(await sheetXml({ ...table, rows: [['panjang '.repeat(9), 1]] })).toMatch(/<row r="6"[^>]*ht="75"/);
    const [sheet] = await readXlsxFile(await xlsxOf({ ...table, rows: [['panjang '.repeat(9), 1]] }));
    expect((sheet as { data: unknown[][] }).data.at(-1)).toEqual(['panjang '.repeat(9).trim(), 1]);
  });
});

describe('the answer', () => {
  it('is a file to keep under a plain name', async () => {
    const response = await tableResponse(table, 'csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="index-2026-M-05.csv"');
    expect(fileName(table, 'xlsx')).toBe('index-2026-M-05.xlsx');
  });
  it('does not exist in another format', async () => {
    await expect(tableResponse(table, 'exe')).rejects.toThrow('not found');
  });
});

describe('a workbook of several tables', () => {
  it('has a sheet for each, under a name that every spreadsheet takes', async () => {
    const sheets = [
      { ...table, sheet: 'Unit: I/II' },
      { ...table, sheet: 'Sampel', rows: [['a', 1]] }
    ];
    const book = await readXlsxFile(await bookOf({ name: 'laporan', sheets }));
    expect(book.map(({ sheet }) => sheet)).toEqual(['Unit I II', 'Sampel']);
    expect(book[1]?.data.at(-1)).toEqual(['a', 1]);
    expect(sheetName(`${'x'.repeat(40)}'`)).toHaveLength(31);
  });
});

// The workbook of the committee's report holds what its paper does, its numbers as numbers.
import { describe, expect, it } from 'vitest';
import { ministryBook } from './ministry-book.ts';
import { ministryPaper, type MinistryContent } from './ministry-report.ts';

const component = { id: 'strategy', no: 1, name: 'Strategi', score: 61.234, last: null, measured: 3, total: 5 };
const settled = { score: 61.2, stands: 4, judged: 5, decided: null };
const content = {
  view: {
    ...{ year: 2025, asOf: '2025-12-31', isClosed: true, schemeName: 'Contoh', isOfficial: false, decree: null },
    ...{ index: 61.234, last: null, employees: 600, minimumGroup: 5, methodChangedIn: [] },
    unit: { code: 'M', name: 'Kementerian' },
    ...{ components: [component], practices: [], coverage: { practices: 3, ofPractices: 5 } }
  },
  rows: [{ code: 'M.05', name: 'Badan', employees: 60, index: 58.126, last: 50, components: [component] }],
  since: null,
  settled: [{ code: 'M.05', name: 'Badan', figure: { id: 'I.SOL.1d', score: 49, settled } }],
  dossiers: [{ code: 'M.05', name: 'Badan', state: 'disetujui', samples: 1, poor: 0, answer: 'diterima' }],
  decided: {
    seed: 'undian',
    rulings: [
      { code: 'M.05', practice: 'I.SOL.1d', computed: 61.2, score: 55, reason: '=Laporan ganda', on: '2026-02-26' },
      { code: 'M.05', practice: 'I.SOL.1d', computed: 61.2, score: null, reason: 'Keliru', on: '2026-02-27' }
    ],
    exceptions: [],
    samples: [
      { ...{ code: 'M.05', practice: 'I.SOL.1d', outcome: 'sampel' }, population: 1240, size: 5, judged: 5, stands: 4 }
    ]
  },
  sha256: 'abc'
} as unknown as MinistryContent;

describe('the report of a year', () => {
  const paper = ministryPaper(content, 'id');
  const book = ministryBook(content, { locale: 'id', demonstration: 'Peragaan.', name: 'laporan-2025' });
  const rowsOf = (key: string) => paper.sections.find((section) => section.key === key)?.rows;
  const sheet = (name: string) => book.sheets.find((each) => each.sheet === name);

  it('is a sheet for the first page, and one for every part of the paper', () => {
    expect(book.sheets).toHaveLength(1 + paper.sections.length);
    expect(new Set(book.sheets.map((each) => each.sheet)).size).toBe(book.sheets.length);
    for (const [at, section] of paper.sections.entries()) {
      const own = book.sheets[at + 1];
      expect([own?.title, own?.columns.map(({ label }) => label)]).toEqual([
        section.title,
        section.columns.map(({ label }) => label)
      ]);
      expect(own?.rows.length).toBe(Math.max(1, section.rows.length));
    }
  });

  it('says its figures on paper, and keeps them as numbers on the sheet', () => {
    expect(rowsOf('units')?.[0]).toEqual(['M.05 Badan', '60', '58,1', '50,0', '61,2']);
    expect(sheet('Unit')?.rows[0]).toEqual(['M.05 Badan', 60, 58.13, 50, 61.23]);
    expect(rowsOf('samples')?.[0]?.slice(3)).toEqual(['1.240', '5', '5', '4']);
    expect(sheet('Sampel')?.rows[0]?.slice(3)).toEqual([1240, 5, 5, 4]);
  });

  it('tells every decision with its reason, also that one was taken back', () => {
    expect(rowsOf('rulings')?.map((row) => row.slice(2, 5))).toEqual([
      ['61,2', '55,0', '=Laporan ganda'],
      ['61,2', 'dicabut', 'Keliru']
    ]);
    expect(sheet('Putusan')?.rows.map((row) => row[3])).toEqual([55, 'dicabut']);
  });

  it('says on every sheet of which year and scheme it is, and that the scheme is an example', () => {
    for (const { marks } of book.sheets.slice(1)) expect(marks.map(({ value }) => value)).toContain('2025');
    expect(sheet('Pengecualian')?.rows).toEqual([[expect.stringMatching(/^Tidak ada/)]]);
  });
});

// What leaves the site: period, scheme and "example, not official" are in every file, names only as far as they were shown.
import { describe, expect, it } from 'vitest';
import { csvOf } from '#platform/server/write-table.ts';
import { drillTable, indexFile, unitTable } from './export-tables.ts';
import type { DrillDown, IndexTable, UnitView } from './server/index.ts';

const period = { year: 2026, asOf: '2026-11-24', schemeName: 'Skema contoh 2026', isOfficial: false, decree: null };
const unit = { unitId: 1, code: 'M.05', name: '=Direktorat', echelon: 'I', parentId: null };
const line = {
  id: 'I.SOL.1f',
  text: '@laporan',
  state: 'measured',
  achieved: 3,
  population: 4,
  base: 14,
  expected: 7,
  score: 42.857,
  last: null
};
const view = { ...period, unit, index: 46.678, last: 45, components: [], practices: [line] } as unknown as UnitView;
const row = { achieved: true, isLate: false, onDate: '2026-01-20', unitCode: 'M.05', isWithheld: false };
const drill = {
  ...period,
  unit,
  practice: { id: 'I.SOL.1f', text: { id: 'Laporan', en: 'Report' } },
  ...{ waiting: 1, counted: { achieved: 4, population: 9 } },
  rows: [
    {
      ...row,
      who: { name: '+Ani', nip: '199405172018012003' },
      record: { kind: 'learning.activity', title: '-judul', href: '' }
    },
    { ...row, achieved: false, onDate: null, who: null, record: null, isWithheld: true }
  ]
} as unknown as DrillDown;

describe.each([
  ['a unit', unitTable(view)],
  ['all units', indexFile({ ...period, rows: [] } as unknown as IndexTable)],
  ['rows behind a number', drillTable(drill, 'id')]
])('the file of %s', (_, table) => {
  it('names period, day, scheme, and that it is an example in both languages', () => {
    const marks = table.marks.map((mark) => mark.value);
    expect(marks.slice(0, 4)).toEqual([
      '2026',
      '2026-11-24',
      'Skema contoh 2026',
      'contoh, tidak resmi / example, not official'
    ]);
  });
});

describe('the file of a unit', () => {
  it('defuses names that open a formula and rounds scores to two decimals', () => {
    const text = csvOf(unitTable(view));
    expect(text).toContain("'=Direktorat");
    expect(text).toContain("'@laporan");
    expect(text).toContain(',46.68,45,');
    expect(text).toContain(',3,4,14,7,42.86,,');
  });
});

describe('the file of rows', () => {
  expect(drillTable(drill, 'id').marks.at(-1)?.value).toMatch(/^3 \w+ 4$/); // verified of what was achieved, no day for a spreadsheet
  const [shown, withheld] = drillTable(drill, 'id').rows;
  it('groups the NIP, so that no spreadsheet takes it for a number', () => {
    expect(shown).toEqual(['+Ani', '19940517 201801 2 003', 'M.05', 'tercapai', '-judul', '2026-01-20']);
  });
  it('says of a row out of reach only where it counts and whether it achieved', () => {
    expect(withheld).toEqual(['di luar jangkauan Anda', '', 'M.05', 'belum', '', null]);
  });
});

// What leaves the site of a survey is what the page shows: statements and last year with it, of hidden parts no number.
import { describe, expect, it } from 'vitest';
import { csvOf } from '#platform/server/write-table.ts';
import { resultsTable } from './export-table.ts';
import type { UnitResults } from './server/index.ts';

const text = (id: string, en: string) => ({ id, en });
const shown = {
  asked: 13,
  isShown: true,
  answers: 7,
  mean: 3.756,
  margin: 0.333,
  isReworded: false,
  above: 3.5,
  comments: []
};
const hidden = {
  asked: 3,
  isShown: false,
  answers: null,
  mean: null,
  margin: null,
  last: null,
  above: null,
  items: []
};
const view = {
  campaign: {
    ...{ year: 2026, mode: 'anonymous', version: 2, opensOn: '2026-08-18', closesOn: '2026-09-05' },
    terms: { lowest: 1, highest: 5 }
  },
  unit: { unitId: 1, code: 'M.05', name: 'Kas' },
  response: { asked: 13, isShown: true, answers: 7 },
  scales: [
    {
      ...{ ...shown, id: 'O.LRN.3', title: text('Aman', 'Safe'), last: 3.2 },
      items: [{ item: { id: 'O.LRN.3-1', text: text('Boleh keliru.', 'One may err.') }, counts: [0, 1, 2, 3, 1] }]
    },
    { ...hidden, id: 'O.LDR.5', title: text('Pimpinan', 'Leader'), comments: [] }
  ],
  below: [{ ...hidden, unitId: 2, code: 'M.05.01', name: 'Bagian', scale: '' }]
} as unknown as UnitResults;
const scheme = [{ label: 'Skema', value: 'contoh, tidak resmi / example, not official' }];

describe('the file of a survey', () => {
  const table = resultsTable(view, { locale: 'id', scheme });
  const rows = table.rows.map((row) => row.map((cell) => cell ?? '').join('|'));

  it('holds every part with last year, and each statement with how it was answered', () => {
    expect(rows).toContain('Kas|O.LRN.3|Aman|13|7|3.76|0.33|3.2|3.5|||||||');
    expect(rows).toContain('Kas|O.LRN.3|Aman||||||' + '||Boleh keliru.|0|1|2|3|1');
  });

  it('gives of hidden parts and units no number but how many were asked', () => {
    expect(rows).toContain('Kas|O.LDR.5|Pimpinan|3||||||tidak ditampilkan||||||');
    expect(rows.at(-1)).toBe('Bagian||Yang menjawab|3||||||tidak ditampilkan||||||');
  });

  it('has as many cells in each row as columns, and says that the scheme is an example', () => {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(csvOf(table)).toContain('example, not official');
  });
});

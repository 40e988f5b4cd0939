// What the open files hold: every column in the dictionary, the marks in every row, nobody by name.
import { describe, expect, it } from 'vitest';
import { csvOf } from '#platform/server/write-table.ts';
import { dictionary, openDocument, openTable, openTables, type OpenData } from './open-data.ts';
import { silentFigure } from './rules.ts';

const data: OpenData = {
  ...{ year: 2025, asOf: '2025-12-31', closedAt: new Date('2026-02-01T00:00:00Z'), sha256: 'abc', minimumGroup: 5 },
  ...{ scheme: { id: 'Skema contoh', en: 'Example scheme' }, isOfficial: false, decree: null },
  units: [
    {
      ...{ code: 'M.01', name: '=Direktorat', level: 'I', employees: 54, index: null },
      components: [{ id: 'strategy', score: 61.239, state: 'measured', measured: 1, total: 2 }],
      practices: [
        {
          ...{ id: 'O.SFC.1', state: 'measured', achieved: 33.333333, population: 50, base: 54, expected: 50 },
          score: 66.6667
        },
        silentFigure('O.SFC.2', 'withheld')
      ]
    }
  ]
};

describe('open data', () => {
  it.each(['units', 'practices'] as const)('explains every column of %s, and no other', (name) => {
    const columns = Object.keys(openTables(data)[name][0] ?? {});
    const told = dictionary().flatMap(({ table, name: column }) => (table === name ? [column] : []));
    expect(told).toEqual(columns);
  });

  it('tells of a column in both languages', () => {
    for (const { id, en } of dictionary()) expect(id).not.toBe(en);
  });

  it('says in every row that an example is no official figure, and under which licence it is given', () => {
    const [head, ...rows] = csvOf(openTable(data, 'units')).trim().split('\r\n');
    expect(head?.endsWith('as_of,scheme,standing,licence')).toBe(true);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/,2025-12-31,Example scheme,"example, not official",CC-BY-4.0$/);
    expect(rows[0]).toContain("'=Direktorat");
    expect(rows[1]).toContain(',strategy,61.24,measured,1,2,');
  });

  it('names the decree where there is one', () => {
    const official = { ...data, isOfficial: true, decree: { number: 'KMK 12', on: '2025-02-03' } };
    expect(openDocument(official)).toMatchObject({ standing: 'official, KMK 12, 2025-02-03', sha256: 'abc' });
  });

  it('gives no number of what is withheld', () => {
    expect(openTables(data).practices[1]).toMatchObject({
      state: 'withheld',
      achieved: null,
      population: null,
      score: null
    });
  });
});

import { describe, expect, it } from 'vitest';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { erasePersonalData, exportPersonalData } from './personal-data.ts';
import { findPerson } from './read-line.ts';

const [ani, budi] = [nipOf(1), nipOf(2)];

describe("one person's data", () => {
  it('is handed out whole and of nobody else; what no duty keeps can be blanked', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const units = [unitLine('M'), unitLine('M.1', 'M')];
      const people = [ani, budi].map((nip) => personLine({ nip, unit: 'M', email: `x${nip.slice(-3)}@kas.example` }));
      await takeOver(ctx, {
        units,
        people,
        jobs: ['J,Analis,K,Integritas,3'],
        competencies: [`${ani},K,2,2025-01-01,a`]
      });
      await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M.1', email: 'ani@kas.example' })] });
      const id = (await findPerson(ctx, ani))?.id ?? 0;
      const given = await exportPersonalData(tx, id);
      expect(Object.entries(given).map(([table, rows]) => [table, rows.length])).toEqual([
        ['people.person', 1],
        ['people.assignment', 1],
        ['people.replaced_assignment', 1],
        ['people.competency_level', 1],
        ['people.import_run', 0],
        ['people.import_upload', 0]
      ]);
      await erasePersonalData(tx, id);
      const left = await exportPersonalData(tx, id);
      expect(left['people.person']).toMatchObject([{ nip: ani, email: null }]);
      expect(left['people.replaced_assignment']).toEqual([]);
      expect(left['people.assignment']).toHaveLength(1);
      const other = await exportPersonalData(tx, (await findPerson(ctx, budi))?.id ?? 0);
      expect(other['people.person']).toMatchObject([{ email: 'x002@kas.example' }]);
    }));
});

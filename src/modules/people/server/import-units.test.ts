import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ctxOn, nipOf, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';

const ani = nipOf(1);
const units = [unitLine('M'), unitLine('M.1', 'M'), unitLine('M.2', 'M')];

describe('units, jobs and the calendar', () => {
  it('a renamed unit keeps its old name for the days before', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units });
      const report = await takeOver(ctx, { units: ['M.1,M,Unit Baru,II,2026-01-01,'] });
      expect([report.added.units, report.ended.units]).toEqual([1, 1]);
      const { rows } = await sql<{ name: string }>`
        select name from people.units_on('2025-12-31') where code = 'M.1'
        union all select name from people.units_on('2026-01-01') where code = 'M.1'`.execute(tx);
      expect(rows.map(({ name }) => name)).toEqual(['Unit M.1', 'Unit Baru']);
    }));

  it('a unit that moves in the tree has its old ancestors on the old days', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units: [...units, unitLine('M.1.1', 'M.1')] });
      await takeOver(ctx, { units: [unitLine('M.1.1', 'M.2', { from: '2026-01-01' })] });
      const above = async (day: string) => {
        const { rows } = await sql<{ code: string }>`
          select a.code from people.tree_on(${day}) t join people.unit u on u.id = t.unit_id join people.unit a on a.id = t.ancestor_id
          where u.code = 'M.1.1' order by t.depth`.execute(tx);
        return rows.map(({ code }) => code);
      };
      expect(await above('2025-12-31')).toEqual(['M.1.1', 'M.1', 'M']);
      expect(await above('2026-01-01')).toEqual(['M.1.1', 'M.2', 'M']);
      const { rows } = await sql<{ count: number }>`select count(*) from people.unit_ancestor where depth = 0`.execute(
        tx
      );
      expect(rows[0]?.count).toBe(4);
    }));

  it('the standard of a job is what the file lists for it', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, {
        jobs: ['J.1,Analis,K.1,Integritas,3', 'J.1,Analis,K.2,Komunikasi,2', 'J.2,Auditor,K.1,Integritas,4']
      });
      const report = await takeOver(ctx, { jobs: ['J.1,Analis Muda,K.1,Integritas,4'] });
      expect(report.changed).toMatchObject({ jobs: 1, standards: 1 });
      expect(report.ended.standards).toBe(1);
      const left = await tx.selectFrom('people.jobStandard').select(['jobCode', 'level']).orderBy('jobCode').execute();
      expect(left).toEqual([
        { jobCode: 'J.1', level: 4 },
        { jobCode: 'J.2', level: 4 }
      ]);
    }));

  it('a calendar states the holidays of its years; working days follow it', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { calendar: ['2026-03-20,libur-nasional,Nyepi', '2025-12-25,libur-nasional,Natal'] });
      const report = await takeOver(ctx, {
        calendar: ['2026-03-19,libur-nasional,Nyepi', '2026-03-23,cuti-bersama,Lebaran']
      });
      expect([report.added.calendar, report.ended.calendar]).toEqual([2, 1]);
      const { rows } = await sql<{ day: string }>`select people.working_days_after('2026-03-18', 2) as day`.execute(tx);
      expect(rows[0]?.day).toBe('2026-03-24');
    }));

  it('a level belongs to person, competency and day of measurement', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const jobs = ['J.1,Analis,K.1,Integritas,3'];
      await takeOver(ctx, {
        units,
        jobs,
        people: [personLine({ nip: ani, unit: 'M.1' })],
        competencies: [`${ani},K.1,2,2025-01-01,a`]
      });
      const report = await takeOver(ctx, { competencies: [`${ani},K.1,3,2025-01-01,a`, `${ani},K.1,4,2026-01-01,a`] });
      expect([report.added.competencies, report.changed.competencies]).toEqual([1, 1]);
    }));
});

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { ctxOn, filesWith, nipOf, personHeader, personLine, takeOver, unitLine } from '#tests/support/roster.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { importRoster } from './import-roster.ts';

const [ani, budi, citra] = [nipOf(1), nipOf(2), nipOf(3)];
const units = [unitLine('M'), unitLine('M.1', 'M'), unitLine('M.2', 'M')];

type Held = { nip: string; code: string; since: string; until: string | null; title: string; status: string };

async function held(db: Db): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select p.nip, u.code, lower(a.valid) as since, upper(a.valid) - 1 as until, a.title, a.status
    from people.assignment a join people.person p on p.id = a.person_id join people.unit u on u.id = a.unit_id
    order by p.nip, a.kind desc, lower(a.valid)
  `.execute(db);
  return rows;
}

const placesOf = async (db: Db) => (await held(db)).map(({ nip, code, since, until }) => [nip, code, since, until]);

describe('a roster taken over', () => {
  it('adds units, people and assignments, and says so by kind and by unit', () =>
    inTransaction(async (tx) => {
      const people = [personLine({ nip: ani, unit: 'M.1' }), personLine({ nip: budi, unit: 'M.1', under: ani })];
      const report = await takeOver(ctxOn(tx, '2026-01-10'), { units, people });
      expect(report.errors).toEqual([]);
      expect(report.added).toMatchObject({ units: 3, people: 2, assignments: 2 });
      expect(report.byUnit).toEqual([{ code: 'M.1', name: 'Unit M.1', added: 2, moved: 0, ended: 0, changed: 0 }]);
    }));

  it('a second time changes nothing', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const roster = {
        units,
        people: [personLine({ nip: ani, unit: 'M.1', job: 'J.1', email: 'ani@kas.example' })],
        jobs: ['J.1,Analis,K.1,Integritas,3'],
        competencies: [`${ani},K.1,2,2025-06-01,asesmen`],
        calendar: ['2026-01-01,libur-nasional,Tahun Baru']
      };
      const first = await takeOver(ctx, roster);
      const before = await held(tx);
      const again = await takeOver(ctx, roster);
      expect(first.errors).toEqual([]);
      expect(again.unchanged).toEqual(first.added);
      expect([again.added, again.changed, again.ended].flatMap((counts) => Object.values(counts))).toEqual(
        Array(21).fill(0)
      );
      expect(await held(tx)).toEqual(before);
    }));

  it('as a dry run stores nothing and tells the same', () =>
    inTransaction(async (tx) => {
      const roster = { units, people: [personLine({ nip: ani, unit: 'M.1' })] };
      const { dryRun, ...looked } = await takeOver(ctxOn(tx, '2026-01-10'), roster, true);
      expect(dryRun).toBe(true);
      expect(await held(tx)).toEqual([]);
      expect(await takeOver(ctxOn(tx, '2026-01-10'), roster)).toEqual({ ...looked, dryRun: false });
    }));

  it('ends the place that a new one takes over: a move', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [personLine({ nip: ani, unit: 'M.1' })] });
      const report = await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M.2', from: '2026-03-01' })] });
      expect(report.added.assignments).toBe(1);
      expect(report.ended).toMatchObject({ assignments: 1, people: 0 });
      expect(report.byUnit.map(({ code, moved, ended }) => [code, moved, ended])).toEqual([
        ['M.1', 0, 1],
        ['M.2', 1, 0]
      ]);
      expect(await placesOf(tx)).toEqual([
        [ani, 'M.1', '2024-01-01', '2026-02-28'],
        [ani, 'M.2', '2026-03-01', null]
      ]);
    }));

  it('corrects a place from its first day on, and keeps what was corrected', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [personLine({ nip: ani, unit: 'M.1' })] });
      await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M.2' })] });
      expect(await placesOf(tx)).toEqual([[ani, 'M.2', '2024-01-01', null]]);
      const { rows } = await sql<{
        title: string;
      }>`select assignment ->> 'title' as title from people.replaced_assignment`.execute(tx);
      expect(rows).toEqual([{ title: 'Pelaksana' }]);
    }));

  it('knows an assignment by person, unit, job, kind and first day: another end or title changes it', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const [a, b] = [personLine({ nip: ani, unit: 'M.1' }), personLine({ nip: budi, unit: 'M.1' })];
      await takeOver(ctx, { units, people: [a, b] });
      const report = await takeOver(ctx, {
        people: [
          personLine({ nip: ani, unit: 'M.1', title: 'Analis' }),
          personLine({ nip: budi, unit: 'M.1', to: '2026-06-30' })
        ]
      });
      expect(report.changed).toMatchObject({ assignments: 1 });
      expect(report.ended).toMatchObject({ assignments: 1, people: 1 });
      expect((await held(tx)).map(({ title, until }) => [title, until])).toEqual([
        ['Analis', null],
        ['Pelaksana', '2026-06-30']
      ]);
    }));

  it('leaves people alone of whom it does not speak, and says how many', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [ani, budi, citra].map((nip) => personLine({ nip, unit: 'M.1' })) });
      const report = await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M.1' })] });
      expect(report.warnings).toMatchObject([{ code: 'not-in-file', value: '2', line: 0 }]);
      expect(await held(tx)).toHaveLength(3);
    }));

  it('lets a definitive move leave an acting job alone, and ends the acting job by a later one there', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const plt = { nip: ani, unit: 'M.2', as: 'plt', kind: 'struktural' };
      await takeOver(ctx, {
        units,
        people: [personLine({ nip: ani, unit: 'M' }), personLine({ ...plt, from: '2025-01-01' })]
      });
      const moved = await takeOver(ctx, { people: [personLine({ nip: ani, unit: 'M.1', from: '2025-05-01' })] });
      expect(moved.warnings.map(({ code }) => code)).toEqual(['open-acting-not-in-file']);
      await takeOver(ctx, {
        people: [personLine({ nip: ani, unit: 'M.1', from: '2025-05-01' }), personLine({ ...plt, from: '2025-09-01' })]
      });
      expect(await placesOf(tx)).toEqual([
        [ani, 'M', '2024-01-01', '2025-04-30'],
        [ani, 'M.1', '2025-05-01', null],
        [ani, 'M.2', '2025-01-01', '2025-08-31'],
        [ani, 'M.2', '2025-09-01', null]
      ]);
    }));

  it('leaves as it is what a missing column would say', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      const line = personLine({
        nip: budi,
        unit: 'M.1',
        email: 'budi@kas.example',
        under: ani,
        status: 'tugas belajar'
      });
      await takeOver(ctx, { units, people: [personLine({ nip: ani, unit: 'M.1' }), line] });
      const short = `nip,nama,kode_organisasi,jabatan,tmt_jabatan\n${budi},Orang 002,M.1,Pelaksana,2024-01-01\n`;
      const report = await importRoster(ctx, filesWith({ 'people.csv': short }), { dryRun: false });
      expect(report.unchanged).toMatchObject({ people: 1, assignments: 1 });
      expect(report.warnings.filter(({ code }) => code === 'column-missing')).toHaveLength(9);
    }));

  it('takes name and address from the latest definitive row of a person', () =>
    inTransaction(async (tx) => {
      const people = [
        personLine({ nip: ani, unit: 'M.2', name: 'Ani SE', from: '2025-01-01' }),
        personLine({ nip: ani, unit: 'M.1', name: 'Ani', from: '2024-01-01', to: '2024-12-31' }),
        personLine({ nip: ani, unit: 'M.1', name: 'Plt Ani', from: '2025-06-01', as: 'plt' })
      ];
      await takeOver(ctxOn(tx, '2026-01-10'), { units, people });
      expect(await tx.selectFrom('people.person').select('name').execute()).toEqual([{ name: 'Ani SE' }]);
    }));

  it('is remembered with the digest of each file, and told to the others', () =>
    inTransaction(async (tx) => {
      await takeOver(ctxOn(tx, '2026-01-10'), { units });
      const { rows } = await sql<{
        files: { file: string; sha256: string }[];
      }>`select files from people.import_run`.execute(tx);
      expect(rows[0]?.files).toMatchObject([{ file: 'units.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      const events = await tx.selectFrom('platform.event').select(['name', 'subject']).execute();
      expect(events).toMatchObject([{ name: 'people.roster.imported' }]);
    }));

  it('keeps a formula in a cell as the text it is', () =>
    inTransaction(async (tx) => {
      const text = `${personHeader}\n${ani},"=HYPERLINK(""http://x"",""Ani"")",,M.1,@SUM(A1),,,,,,,,2024-01-01,\n`;
      const roster = filesWith({
        'units.csv': `kode_organisasi,kode_induk,nama,berlaku_mulai\nM.1,,=1+1,2024-01-01\n`,
        'people.csv': text
      });
      const report = await importRoster(ctxOn(tx, '2026-01-10'), roster, { dryRun: false });
      expect(report.errors).toEqual([]);
      expect((await held(tx))[0]?.title).toBe('@SUM(A1)');
    }));
});

describe('a person under a new NIP', () => {
  const renumberedHeader = `${personHeader},nip_lama`;
  const sent = (lines: readonly string[]) => filesWith({ 'people.csv': [renumberedHeader, ...lines].join('\n') });
  const line = (nip: string, former: string) => `${personLine({ nip, unit: 'M.1' })},${former}`;

  it('stays the same person, whose records and jobs go on', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [personLine({ nip: ani, unit: 'M.1', name: 'Ani' })] });
      const { rows: before } = await sql<{ id: number }>`select id from people.person`.execute(tx);
      const report = await importRoster(ctx, sent([line(budi, ani)]), { dryRun: false });
      expect(report).toMatchObject({ errors: [], added: { people: 0, assignments: 0 }, changed: { people: 1 } });
      const { rows } = await sql<{ id: number; nip: string }>`select id, nip from people.person`.execute(tx);
      expect(rows).toEqual([{ id: before[0]?.id, nip: budi }]);
      expect(await placesOf(tx)).toEqual([[budi, 'M.1', '2024-01-01', null]]);
      const again = await importRoster(ctx, sent([line(budi, ani)]), { dryRun: false });
      expect(again).toMatchObject({
        errors: [],
        warnings: expect.not.arrayContaining([{ code: 'former-unknown' }]) as []
      });
      expect(again.unchanged.people).toBe(1);
    }));

  it('is refused where both numbers are people already, or the former one is somebody of the file', () =>
    inTransaction(async (tx) => {
      const ctx = ctxOn(tx, '2026-01-10');
      await takeOver(ctx, { units, people: [ani, budi].map((nip) => personLine({ nip, unit: 'M.1' })) });
      const codesOf = async (lines: string[]) =>
        (await importRoster(ctx, sent(lines), { dryRun: true })).errors.map(({ line, code }) => [line, code]);
      expect(await codesOf([line(budi, ani)])).toEqual([[2, 'two-people']]);
      expect(await codesOf([line(citra, ani), line(ani, '')])).toContainEqual([2, 'former-in-use']);
      const both = await codesOf([line(citra, ani), line(nipOf(4), ani)]);
      expect(both.filter(([, code]) => code === 'former-in-use')).toEqual([
        [2, 'former-in-use'],
        [3, 'former-in-use']
      ]);
      expect(await codesOf([line(citra, citra)])).toEqual([]);
    }));
});

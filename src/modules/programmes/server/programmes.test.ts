// The catalogue: entered by few, read by all, never deleted; by form once, by file without doubles.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { catalogueSchema, newProgrammeSchema } from '../schema.ts';
import { changeProgramme, endProgramme } from './act-on-programme.ts';
import { addProgramme } from './add-programme.ts';
import { importProgrammes } from './import-programmes.ts';
import { exportProgrammes, getProgramme, listProgrammes } from './read-programmes.ts';

const on = '2026-11-24';
const typed = {
  title: 'Audit kinerja',
  field: 'Pengawasan',
  organiser: 'Pusdiklat',
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
  closesOn: '',
  jp: '24,5',
  seats: '30',
  mode: 'classroom',
  token: 'form-1'
};
const offer = (more: Partial<typeof typed> = {}) => newProgrammeSchema.parse({ ...typed, ...more });
const query = (more: Record<string, string> = {}) => catalogueSchema.parse(more);
const entering = (db: Db, { officer, unit }: SmallMinistry, unitId: number | null = unit) =>
  ctxOf(db, officer, on, { grants: [{ capability: 'programmes.manage', unitId }] });

describe('a programme', () => {
  it('is announced by who holds the part, once for a form sent twice, and read by everybody', () =>
    inTransaction(async (tx) => {
      const ministry = await smallMinistry(tx);
      await expect(addProgramme(ctxOf(tx, ministry.ani, on), offer())).rejects.toThrow('not found');
      const first = await addProgramme(entering(tx, ministry), offer());
      expect(await addProgramme(entering(tx, ministry), offer())).toEqual(first);
      const { programmes, mayEnter } = await listProgrammes(ctxOf(tx, ministry.ani, on), query());
      expect(programmes.map(({ title, jp, seats }) => [title, jp, seats])).toEqual([['Audit kinerja', 24.5, 30]]);
      expect(mayEnter).toBe(false);
      const seen = await getProgramme(ctxOf(tx, ministry.ani, on), programmes[0]!.id);
      expect([seen.minutes, seen.isOpen, seen.steps, seen.abilities.change]).toEqual([1103, true, [], false]);
    }));

  it('is looked after by who holds the part over its unit, and called off only for a reason, for good', () =>
    inTransaction(async (tx) => {
      const ministry = await smallMinistry(tx);
      const added = await addProgramme(entering(tx, ministry, ministry.root), offer());
      const id = added.ok ? added.value : 0;
      const below = entering(tx, ministry, ministry.unit);
      await expect(endProgramme(below, { id, revision: 1, act: 'close', note: '' })).rejects.toThrow('not found');
      const ctx = entering(tx, ministry, ministry.root);
      const { token: _token, ...changed } = offer({ jp: '30' });
      expect((await changeProgramme(ctx, { ...changed, id, revision: 1 })).ok).toBe(true);
      expect(await endProgramme(ctx, { id, revision: 1, act: 'close', note: '' })).toEqual({
        ok: false,
        reason: 'stale'
      });
      expect((await endProgramme(ctx, { id, revision: 2, act: 'close', note: '' })).ok).toBe(true);
      expect((await endProgramme(ctx, { id, revision: 3, act: 'reopen', note: '' })).ok).toBe(true);
      const cancel = { id, revision: 4, act: 'cancel' } as const;
      expect(await endProgramme(ctx, { ...cancel, note: '' })).toEqual({ ok: false, reason: 'reason-missing' });
      expect((await endProgramme(ctx, { ...cancel, note: 'Pengajar sakit' })).ok).toBe(true);
      expect(await endProgramme(ctx, { id, revision: 5, act: 'reopen', note: '' })).toEqual({
        ok: false,
        reason: 'not-now'
      });
      const seen = await getProgramme(ctx, id);
      expect(seen.steps.map(({ kind }) => kind)).toEqual(['add', 'change', 'close', 'reopen', 'cancel']);
    }));

  const questions: [string, Record<string, string>, string[]][] = [
    ['those to come', {}, ['A', 'B']],
    ['past ones, too', { past: 'true' }, ['C', 'A', 'B']],
    ['of a month', { month: '2026-03' }, ['C']],
    ['of a field', { field: 'Pajak' }, ['B']],
    ['of an organiser', { organiser: 'Balai' }, ['B']],
    ['of a mode', { mode: 'distance' }, ['B']],
    ['with seats', { seats: 'true' }, ['A']],
    ['by words of title and field', { q: 'pajak b' }, ['B']],
    ['by a sign that means something to the database', { q: '%' }, []]
  ];
  it.each(questions)('is found by %s', (_why, asked, titles) =>
    inTransaction(async (tx) => {
      const ctx = entering(tx, await smallMinistry(tx));
      await addProgramme(ctx, offer({ title: 'A', token: 'a' }));
      const b = {
        title: 'B',
        field: 'Pajak',
        organiser: 'Balai',
        mode: 'distance',
        seats: '',
        startsOn: '2026-12-08',
        token: 'b'
      };
      await addProgramme(ctx, offer(b));
      await addProgramme(ctx, offer({ title: 'C', startsOn: '2026-03-02', endsOn: '2026-03-03', token: 'c' }));
      const found = await listProgrammes(ctx, query(asked));
      expect([found.programmes.map(({ title }) => title), found.total]).toEqual([titles, titles.length]);
      expect(await exportProgrammes(ctx, query(asked))).toHaveLength(titles.length);
    })
  );
});

describe('a file of programmes', () => {
  const header = 'kode,judul,penyelenggara,mulai,selesai,jp,moda,kursi,tautan';
  let files = 0;
  async function take(db: Db, ministry: SmallMinistry, lines: string[]) {
    const name = `program-${++files}.csv`;
    const file = { name, path: path.join(testFolder(), name) };
    await writeFile(file.path, [header, ...lines, ''].join('\n'));
    return importProgrammes(entering(db, ministry), file, { dryRun: false, progress: () => {} });
  }
  const line = 'P-1,Audit,Pusdiklat,2026-12-07,2026-12-11,40,Klasikal,30,';

  it('announces, the second time nothing, a change by its code', () =>
    inTransaction(async (tx) => {
      const ministry = await smallMinistry(tx);
      expect((await take(tx, ministry, [line])).added).toBe(1);
      expect(await take(tx, ministry, [line])).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
      expect((await take(tx, ministry, [line.replace('Klasikal', 'PJJ')])).changed).toBe(1);
      const { programmes } = await listProgrammes(entering(tx, ministry), query());
      expect(programmes.map(({ code, mode, revision }) => [code, mode, revision])).toEqual([['P-1', 'distance', 2]]);
    }));

  it('with one wrong line stores nothing, and names each', () =>
    inTransaction(async (tx) => {
      const ministry = await smallMinistry(tx);
      const report = await take(tx, ministry, [
        line,
        'P-2,,Pusdiklat,2026-12-07,2026-12-01,x,telepati,0,javascript:1',
        'P-1,Audit,Pusdiklat,2026-12-07,2026-12-11,40,PJJ,30,'
      ]);
      expect(report.errors.map(({ line: at, column, code }) => [at, column, code])).toEqual([
        [3, 'judul', 'required'],
        [3, 'selesai', 'dates-reversed'],
        [3, 'jp', 'bad-hours'],
        [3, 'kursi', 'bad-seats'],
        [3, 'moda', 'bad-mode'],
        [3, 'tautan', 'bad-link'],
        [4, 'judul', 'duplicate']
      ]);
      expect((await listProgrammes(entering(tx, ministry), query())).total).toBe(0);
    }));
});

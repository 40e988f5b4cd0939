// Training history as a file: each line once, matched to what people reported, contradictions told and left out.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { importHistory } from './import-history.ts';
import { matchAgain } from './match-again.ts';
import { partRecord } from './settle-record.ts';

const on: Day = '2026-11-24';
const header =
  'nip,jenis,nama,bidang,penyelenggara,mulai,selesai,jamlat,nomor_sertifikat,tanggal_sertifikat,id_semantik';

type Cells = Partial<{ nip: string; name: string; from: Day; until: Day; jp: string; certificate: string; id: string }>;
const line = ({
  nip,
  name = 'Audit Kinerja',
  from = '2026-03-02',
  until = '2026-03-06',
  jp = '40',
  certificate = '',
  id = ''
}: Cells) => `${nip},Pelatihan,${name},Pengawasan,Pusdiklat,${from},${until},${jp},${certificate},,${id}`;

const nipOf = async (db: Db, id: number) =>
  (await db.selectFrom('people.person').select('nip').where('id', '=', id).executeTakeFirstOrThrow()).nip;

let files = 0;
async function take(db: Db, lines: readonly string[], dryRun = false) {
  const name = `riwayat-${++files}.csv`;
  const file = { name, path: path.join(testFolder(), name) };
  await writeFile(file.path, [header, ...lines, ''].join('\n'));
  const { officer } = ministry;
  return importHistory(ctxOf(db, officer, on), file, { dryRun, progress: () => {} });
}

let ministry: SmallMinistry;
const inMinistry = (work: (db: Db, ani: string, budi: string) => Promise<void>) =>
  inTransaction(async (tx) => {
    ministry = await smallMinistry(tx);
    await work(tx, await nipOf(tx, ministry.ani), await nipOf(tx, ministry.budi));
  });

const minutesOf = async (db: Db, personId: number) => {
  const { rows } = await sql<{ minutes: number; entries: number }>`
    select coalesce(sum(minutes), 0)::integer as minutes, count(*)::integer as entries from learning.hours
    where person_id = ${personId} and counts_at is not null`.execute(db);
  return rows[0];
};
const records = (db: Db) =>
  db
    .selectFrom('history.record')
    .select(['name', 'state', 'semantikId', 'activityId', 'revision'])
    .orderBy('id')
    .execute();

async function anActivity(
  db: Db,
  more: Partial<{ title: string; planned: number; from: Day; until: Day; certificate: string }> = {}
) {
  const { title = 'Audit Kinerja', planned = 1800, from = '2026-03-02', until = '2026-03-06', certificate = '' } = more;
  const { rows } = await sql<{ id: number }>`
    insert into learning.activity (person_id, unit_id, solution, state, title, starts_on, ends_on, planned_minutes, certificate_no)
    values (${ministry.ani}, ${ministry.unit}, 'structured', 'accepted', ${title}, ${from}, ${until}, ${planned}, ${certificate})
    returning id`.execute(db);
  return rows[0]!.id;
}

const logged = (db: Db, activityId: number, minutes: number) =>
  sql`insert into learning.hours (person_id, unit_id, activity_id, on_date, minutes, kind, origin, confirmed_at, confirmed_by)
    values (${ministry.ani}, ${ministry.unit}, ${activityId}, '2026-03-03', ${minutes}, 'structured', 'log', now(), ${ministry.head})`.execute(
    db
  );

describe('a line that nobody reported', () => {
  it('is a new record and gives its hours at once, spread over its days', () =>
    inMinistry(async (db, ani) => {
      const report = await take(db, [line({ nip: ani, id: 'S-1' })]);
      expect([report.errors, report.added, report.fresh, report.matched]).toEqual([[], 1, 1, 0]);
      expect(await minutesOf(db, ministry.ani)).toEqual({ minutes: 1800, entries: 4 });
      const { rows } = await sql<{ onDate: Day; minutes: number }>`
        select on_date, minutes from learning.hours where person_id = ${ministry.ani} order by on_date`.execute(db);
      expect(rows.map(({ onDate }) => onDate)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']);
    }));

  it('stores nothing in a dry run', () =>
    inMinistry(async (db, ani) => {
      expect((await take(db, [line({ nip: ani })], true)).added).toBe(1);
      expect(await records(db)).toEqual([]);
    }));

  it('sent again changes nothing, with a change it is the same record with its new hours', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani, id: 'S-1' })]);
      const again = await take(db, [line({ nip: ani, id: 'S-1' })]);
      expect([again.unchanged, again.fresh]).toEqual([1, 0]);
      const changed = await take(db, [line({ nip: ani, id: 'S-1', jp: '32' })]);
      expect([changed.added, changed.changed]).toEqual([0, 1]);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(1440);
      expect((await records(db)).map(({ revision }) => revision)).toEqual([2]);
      const before = await db.selectFrom('history.step').select(['kind', 'details']).execute();
      expect(before.map(({ kind, details }) => [kind, (details as { minutes: number }).minutes])).toEqual([
        ['change', 1800]
      ]);
    }));

  it('without an id is known by person, title and first day, and gets its id later', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani })]);
      expect((await take(db, [line({ nip: ani, name: 'AUDIT KINERJA' })])).changed).toBe(1);
      await take(db, [line({ nip: ani, name: 'AUDIT KINERJA', id: 'S-9' })]);
      expect((await records(db)).map(({ semantikId }) => semantikId)).toEqual(['S-9']);
    }));
});

describe('a line that somebody reported', () => {
  it('is matched where both say the same; the certificate goes to the activity, hours fill up once', () =>
    inMinistry(async (db, ani) => {
      const id = await anActivity(db);
      const report = await take(db, [line({ nip: ani, id: 'S-1', certificate: 'S/12' })]);
      expect([report.matched, report.conflicts]).toEqual([1, 0]);
      const activity = await db
        .selectFrom('learning.activity')
        .select(['certificateNo', 'semantikId'])
        .where('id', '=', id)
        .executeTakeFirst();
      expect(activity).toEqual({ certificateNo: 'S/12', semantikId: 'S-1' });
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(1800);
      await take(db, [line({ nip: ani, id: 'S-1', certificate: 'S/12' })]);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(1800);
    }));

  it('never doubles hours that the ledger already holds', () =>
    inMinistry(async (db, ani) => {
      await logged(db, await anActivity(db), 720);
      const report = await take(db, [line({ nip: ani, jp: '16' })]);
      expect([report.matched, await minutesOf(db, ministry.ani)]).toEqual([1, { minutes: 720, entries: 1 }]);
    }));

  const conflicts: [string, Parameters<typeof anActivity>[1], Cells][] = [
    ['the title', { title: 'Pelatihan Audit Kinerja' }, {}],
    ['the days', { until: '2026-03-05' }, {}],
    ['the hours', { planned: 900 }, {}],
    [
      'all but the certificate',
      { title: 'Diklat', certificate: 'S/12', from: '2026-02-02', until: '2026-02-03' },
      { certificate: 'S/12' }
    ]
  ];
  it.each(conflicts)(
    'is a conflict where %s differ, and gives no hours until somebody settles it',
    (_why, own, cells) =>
      inMinistry(async (db, ani) => {
        await anActivity(db, own);
        const report = await take(db, [line({ nip: ani, ...cells })]);
        expect([report.conflicts, await minutesOf(db, ministry.ani)]).toEqual([1, { minutes: 0, entries: 0 }]);
      })
  );

  it('is another training where the title is unlike, or nothing lies on the same days', () =>
    inMinistry(async (db, ani) => {
      await anActivity(db, { title: 'Menulis surat dinas' });
      await anActivity(db, { from: '2026-04-06', until: '2026-04-10' });
      expect((await take(db, [line({ nip: ani })])).fresh).toBe(1);
      expect((await records(db)).map(({ state }) => state)).toEqual(['new']);
    }));

  it('is recognised later, when the person reports after the file came', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani })]);
      await anActivity(db);
      expect((await take(db, [line({ nip: ani })])).matched).toBe(1);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(1800);
    }));
});

describe('a training reported after its file came', () => {
  const again = (db: Db, personId?: number) => matchAgain(ctxOf(db, ministry.officer, on), personId);

  it('is matched without the file: its hours are given once, and the step is kept', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani, jp: '16' })]);
      expect(await again(db)).toBe(0);
      const activity = await anActivity(db);
      await logged(db, activity, 720);
      expect(await again(db, ministry.budi)).toBe(0);
      expect(await again(db, ministry.ani)).toBe(1);
      expect(await records(db)).toMatchObject([{ state: 'matched', activityId: activity, revision: 2 }]);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(720);
      expect(await again(db)).toBe(0);
    }));

  it('is a conflict where both differ, and stays parted where a person said that they are two', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani })]);
      await anActivity(db, { until: '2026-03-05' });
      expect(await again(db)).toBe(1);
      expect(await records(db)).toMatchObject([{ state: 'conflict' }]);
      const { id, revision } = await db
        .selectFrom('history.record')
        .select(['id', 'revision'])
        .executeTakeFirstOrThrow();
      await partRecord(ctxOf(db, ministry.ani, on), { id, revision });
      expect(await again(db)).toBe(0);
    }));

  it('does not count twice what the person wrote down after the record was matched', () =>
    inMinistry(async (db, ani) => {
      const activity = await anActivity(db);
      await take(db, [line({ nip: ani })]);
      await logged(db, activity, 720);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(2520);
      await again(db, ministry.ani);
      expect((await minutesOf(db, ministry.ani))?.minutes).toBe(1800);
    }));
});

describe('a file that contradicts itself', () => {
  const told = ({ errors }: Awaited<ReturnType<typeof take>>) =>
    errors.map(({ line: at, code, value }) => [at, code, value]);

  it('leaves out both lines of one record with two contents, takes the others', () =>
    inMinistry(async (db, ani, budi) => {
      const report = await take(db, [
        line({ nip: ani, id: 'S-1' }),
        line({ nip: ani, id: 'S-1', jp: '8' }),
        line({ nip: budi, id: 'S-1' })
      ]);
      expect(told(report)).toEqual([
        [2, 'id-twice', '3'],
        [3, 'id-twice', '2']
      ]);
      expect([report.added, report.leftOut]).toEqual([1, 2]);
    }));

  it('takes the same line twice once, with a remark', () =>
    inMinistry(async (db, ani) => {
      const report = await take(db, [line({ nip: ani, id: 'S-1' }), line({ nip: ani, id: 'S-1' })]);
      expect([report.added, report.warnings.map(({ code }) => code)]).toEqual([1, ['duplicate']]);
    }));

  it('leaves out two whole-day trainings on the same days', () =>
    inMinistry(async (db, ani) => {
      const report = await take(db, [
        line({ nip: ani, id: 'S-1' }),
        line({ nip: ani, id: 'S-2', name: 'Pengadaan', from: '2026-03-05', until: '2026-03-09' }),
        line({ nip: ani, id: 'S-3', name: 'Seminar pagi', from: '2026-03-04', until: '2026-03-04', jp: '2' })
      ]);
      expect(told(report)).toEqual([
        [2, 'overlaps', '3: Pengadaan'],
        [3, 'overlaps', '2: Audit Kinerja']
      ]);
      expect(report.added).toBe(1);
    }));

  it('leaves out what overlaps a stored whole-day training', () =>
    inMinistry(async (db, ani) => {
      await take(db, [line({ nip: ani, id: 'S-1' })]);
      expect(told(await take(db, [line({ nip: ani, id: 'S-2', name: 'Pengadaan' })]))).toEqual([
        [2, 'overlaps', 'Audit Kinerja']
      ]);
    }));

  it('leaves out days that come to more than 24 hours together', () =>
    inMinistry(async (db, ani) => {
      const day = { from: '2026-03-04', until: '2026-03-04' } as const;
      const report = await take(db, [
        line({ nip: ani, id: 'S-1', ...day, jp: '30' }),
        line({ nip: ani, id: 'S-2', name: 'Seminar', ...day, jp: '4' })
      ]);
      expect(told(report)).toEqual([
        [2, 'hours-over-day', '2026-03-04'],
        [3, 'hours-over-day', '2026-03-04']
      ]);
    }));

  it('names people nobody knows and lines that are wrong by themselves', () =>
    inMinistry(async (db, ani) => {
      const report = await take(db, [
        line({ nip: '199104122015022003' }),
        line({ nip: ani, until: '2026-12-01' }),
        line({ nip: ani })
      ]);
      expect(told(report).map(([at, code]) => [at, code])).toEqual([
        [2, 'unknown-person'],
        [3, 'future']
      ]);
      expect([report.added, report.leftOut]).toEqual([1, 2]);
    }));

  it('that breaks off is refused whole', () =>
    inMinistry(async (db, ani, budi) => {
      const report = await take(db, [line({ nip: ani }), `${budi},"Pelatihan`]);
      expect([report.isBroken, await records(db)]).toEqual([true, []]);
    }));
});

// I.LRN.6 counted by hand: of those who finished an activity, who shared a lesson.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import {
  achieved,
  aPerson,
  scopeOf,
  smallMinistry,
  wholeActivity,
  type SmallMinistry
} from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { insertActivity } from './store.ts';
import { lessonEvidence } from './evidence-lessons.ts';

const at = (day: Day) => new Date(`${day}T09:00:00+07:00`);
const [rule] = lessonEvidence;

type Lesson = { by: number[]; on: Day; template?: string; withdrawnOn?: Day };
async function lesson(tx: Tx, m: SmallMinistry, { by, on, template = 'lesson', withdrawnOn }: Lesson): Promise<number> {
  const withdrawn = withdrawnOn ? { state: 'withdrawn', withdrawnAt: at(withdrawnOn) } : { state: 'published' };
  const row = {
    unitId: m.unit,
    level: 3,
    title: 'Pelajaran',
    form: 'text',
    createdBy: by[0]!,
    submittedAt: at(on),
    template
  };
  const { id } = await tx
    .insertInto('knowledge.asset')
    .values({ ...row, ...withdrawn })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const personId of by) await tx.insertInto('knowledge.assetAuthor').values({ assetId: id, personId }).execute();
  return id;
}

async function read(tx: Tx, assetId: number, days: readonly Day[]): Promise<void> {
  for (const day of days) {
    const personId = await aPerson(tx, 'Pembaca', {
      unit: (await tx.selectFrom('people.unit').select('id').limit(1).executeTakeFirstOrThrow()).id,
      from: '2026-11-20'
    });
    await tx
      .insertInto('knowledge.assetRead')
      .values({ assetId, personId, at: at(day) })
      .execute();
  }
}

async function told(tx: Tx, m: SmallMinistry, of: { assetId: number; heldOn: Day; heard: boolean }): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into knowledge.sharing (unit_id, title, speaker_id, held_on, minutes, state, recorded_at, asset_id)
    values (${m.unit}, 'Sesi', ${m.ani}, ${of.heldOn}, 60, 'held', ${at(of.heldOn)}, ${of.assetId}) returning id
  `.execute(tx);
  const personId = of.heard ? m.head : m.ani;
  await tx.insertInto('knowledge.sharingAttendance').values({ sharingId: rows[0]!.id, personId }).execute();
}

const counted = (
  work: (m: SmallMinistry, tx: Tx, rows: (asOf?: Day) => ReturnType<typeof achieved>) => Promise<void>
) =>
  inTransaction(async (tx) => {
    const m = await smallMinistry(tx);
    for (const who of [m.ani, m.budi]) await insertActivity(tx, { personId: who, unitId: m.unit, ...wholeActivity }); // accepted on 20 January
    await work(m, tx, (asOf = '2026-11-24') => achieved(tx, rule, scopeOf(asOf)));
  });

describe('I.LRN.6', () => {
  it('asks who finished an activity, and nobody before the report was accepted', () =>
    counted(async (m, _tx, rows) => {
      expect(await rows('2026-01-19')).toEqual({});
      expect(await rows('2026-01-20')).toEqual({ [m.ani]: false, [m.budi]: false });
    }));
  it('counts a lesson told in a session that somebody heard, for each of its authors', () =>
    counted(async (m, tx, rows) => {
      const assetId = await lesson(tx, m, { by: [m.ani, m.budi], on: '2026-03-01' });
      await told(tx, m, { assetId, heldOn: '2026-03-10', heard: false });
      expect(await rows()).toEqual({ [m.ani]: false, [m.budi]: false });
      await told(tx, m, { assetId, heldOn: '2026-03-11', heard: true });
      expect(await rows()).toEqual({ [m.ani]: true, [m.budi]: true });
    }));
  it('counts a lesson read by five others; its authors are none of them', () =>
    counted(async (m, tx, rows) => {
      const assetId = await lesson(tx, m, { by: [m.ani, m.budi], on: '2026-03-01' });
      await tx
        .insertInto('knowledge.assetRead')
        .values({ assetId, personId: m.budi, at: at('2026-03-02') })
        .execute();
      await read(tx, assetId, ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']);
      expect((await rows())[m.ani]).toBe(false);
      await read(tx, assetId, ['2026-04-01']);
      expect((await rows())[m.ani]).toBe(true);
    }));
  const readers = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
  it.each([
    ['of another form', { on: '2026-03-01', template: 'story' }],
    ['of another year', { on: '2025-12-31' }],
    ['that was withdrawn', { on: '2026-03-01', withdrawnOn: '2026-05-01' }]
  ])('leaves out an asset %s', (_sentence, more) =>
    counted(async (m, tx, rows) => {
      await read(tx, await lesson(tx, m, { by: [m.ani], ...more }), readers);
      expect((await rows())[m.ani]).toBe(false);
    })
  );
  it('counts what is shared up to the cut-off, of a lesson of the period', () =>
    counted(async (m, tx, rows) => {
      await read(tx, await lesson(tx, m, { by: [m.ani], on: '2026-12-30' }), [
        '2026-12-30',
        '2026-12-31',
        '2027-01-05',
        '2027-01-06',
        '2027-01-31'
      ]);
      expect((await rows('2026-12-31'))[m.ani]).toBe(true);
      await read(tx, await lesson(tx, m, { by: [m.budi], on: '2026-12-30' }), [...readers.slice(1), '2027-02-01']);
      expect((await rows('2026-12-31'))[m.budi]).toBe(false);
    }));
});

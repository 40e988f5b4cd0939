// I.KMI.3 and I.SOL.3c counted by hand.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Tx } from '#platform/server/database.ts';
import { inUnits } from '#platform/server/evidence.ts';
import { achieved, aUnit, scopeOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { evidence } from './index.ts';

const rule = (practice: string) => evidence.find((each) => each.practice === practice);
const counted = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

type Held = { unit: number; speaker: number; on: Day; heard?: number[]; state?: string };
async function session(tx: Tx, { unit, speaker, on, heard = [], state = 'held' }: Held): Promise<number> {
  const { id } = await tx
    .insertInto('knowledge.sharing')
    .values({ unitId: unit, title: 'Sesi', speakerId: speaker, heldOn: on, minutes: 60, state })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const personId of heard)
    await tx.insertInto('knowledge.sharingAttendance').values({ sharingId: id, personId }).execute();
  return id;
}

type Date = { on: Day; plannedOn?: Day; sharingId?: number; isDropped?: boolean };
async function series(tx: Tx, of: { unit: number; by: number }, dates: Date[]): Promise<void> {
  const row = {
    unitId: of.unit,
    title: 'S',
    rhythm: 'monthly',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    minutes: 60
  };
  const { id } = await tx
    .insertInto('knowledge.series')
    .values({ ...row, organiserId: of.by, createdBy: of.by })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { on, plannedOn, sharingId, isDropped } of dates)
    await tx
      .insertInto('knowledge.seriesDate')
      .values({
        seriesId: id,
        plannedOn: plannedOn ?? on,
        onDate: on,
        sharingId: sharingId ?? null,
        ...(isDropped ? { droppedOn: on, droppedReason: 'x', droppedBy: of.by } : {})
      })
      .execute();
}

describe('I.KMI.3: who was at a session', () => {
  it('counts speaker and listeners of held sessions of the period, each once', () =>
    counted(async (m, tx) => {
      await session(tx, { unit: m.unit, speaker: m.ani, on: '2026-03-01', heard: [m.budi] });
      await session(tx, { unit: m.unit, speaker: m.ani, on: '2026-04-01', heard: [m.budi] });
      await session(tx, { unit: m.unit, speaker: m.head, on: '2026-04-01', heard: [m.head] }); // before nobody else
      await session(tx, { unit: m.unit, speaker: m.head, on: '2025-12-31', heard: [m.officer] });
      await session(tx, { unit: m.unit, speaker: m.head, on: '2026-05-01', heard: [m.officer], state: 'planned' });
      await session(tx, { unit: m.unit, speaker: m.minister, on: '2026-11-25', heard: [m.officer] });
      const { minister, head, ani, budi, officer } = m;
      const no = { [minister]: false, [head]: false, [officer]: false };
      expect(await achieved(tx, rule('I.KMI.3'), scopeOf('2026-11-24'))).toEqual({ ...no, [ani]: true, [budi]: true });
      expect((await achieved(tx, rule('I.KMI.3'), scopeOf('2026-11-25')))[officer]).toBe(true);
    }));
});

describe('I.SOL.3c: the calendar of a unit', () => {
  const held = (m: SmallMinistry, tx: Tx, on: Day, unit = m.unit) =>
    session(tx, { unit, speaker: m.ani, on, heard: [m.budi] });
  const reached = async (m: SmallMinistry, tx: Tx, asOf: Day) =>
    (await achieved(tx, rule('I.SOL.3c'), scopeOf(asOf, { inUnits: inUnits([m.root, m.unit]) })))[m.unit];
  const days: Day[] = ['2026-02-13', '2026-05-08', '2026-08-14', '2026-10-09'];

  it('needs a session in each quarter that is over, and three quarters of the calendar', () =>
    counted(async (m, tx) => {
      const dates: Date[] = [];
      for (const on of days.slice(0, 3)) dates.push({ on, sharingId: await held(m, tx, on) });
      await series(tx, { unit: m.unit, by: m.head }, [...dates, { on: days[3]! }, { on: '2026-12-11' }]);
      expect(await reached(m, tx, '2026-09-30')).toBe(true); // 3 of 3
      expect(await reached(m, tx, '2026-10-09')).toBe(true); // 3 of 4 are three quarters
      expect(await reached(m, tx, '2026-12-11')).toBe(false); // 3 of 5
    }));
  it('is not reached with a quarter left out, whatever else was held', () =>
    counted(async (m, tx) => {
      const dates: Date[] = [];
      for (const on of ['2026-02-13', '2026-03-13', '2026-08-14']) dates.push({ on, sharingId: await held(m, tx, on) });
      await series(tx, { unit: m.unit, by: m.head }, dates);
      expect(await reached(m, tx, '2026-06-29')).toBe(true);
      expect(await reached(m, tx, '2026-06-30')).toBe(false);
    }));
  it('counts a moved date where it was held, a dropped one as not held, and a session beside it for the quarter alone', () =>
    counted(async (m, tx) => {
      await held(m, tx, '2026-02-02'); // planned by nobody's calendar
      const moved = { plannedOn: '2026-03-06', on: '2026-04-10', sharingId: await held(m, tx, '2026-04-10') };
      await series(tx, { unit: m.unit, by: m.head }, [moved]);
      expect(await reached(m, tx, '2026-03-31')).toBe(false); // no date of the calendar has come
      expect(await reached(m, tx, '2026-06-30')).toBe(true);
      await series(tx, { unit: m.unit, by: m.head }, [{ on: '2026-06-12', isDropped: true }]);
      expect(await reached(m, tx, '2026-06-30')).toBe(false); // 1 of 2
    }));
  it('takes in the sections below that keep none of their own, and asks of no section', () =>
    counted(async (m, tx) => {
      const section = await aUnit(tx, { code: `S${m.unit}`, echelon: 'IV', above: [m.unit, m.root] });
      await series(tx, { unit: section, by: m.head }, [
        { on: '2026-02-13', sharingId: await held(m, tx, '2026-02-13', section) }
      ]);
      const rows = await achieved(tx, rule('I.SOL.3c'), scopeOf('2026-03-31'));
      expect([rows[m.unit], rows[m.root], rows[section]]).toEqual([true, false, undefined]);
    }));
  it('asks nothing of quarters before the unit was live', () =>
    counted(async (m, tx) => {
      await sql`update people.unit set go_live_on = '2026-04-01' where id = ${m.unit}`.execute(tx);
      await series(tx, { unit: m.unit, by: m.head }, [
        { on: '2026-02-13' },
        { on: '2026-05-08', sharingId: await held(m, tx, '2026-05-08') }
      ]);
      expect([await reached(m, tx, '2026-03-31'), await reached(m, tx, '2026-06-30')]).toEqual([undefined, true]);
    }));
  it('is not reached by a unit without a calendar', () =>
    counted(async (m, tx) => {
      for (const on of days) await held(m, tx, on);
      expect(await reached(m, tx, '2026-12-31')).toBe(false);
    }));
});

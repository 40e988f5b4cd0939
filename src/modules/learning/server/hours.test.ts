// The ledger against a real database: logging, taking back, sessions, the monthly confirmation.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import {
  confirmMonth,
  hoursOverview,
  logHours,
  refuseHours,
  takeBackHours,
  takeSessionHours,
  teamHours
} from './index.ts';

const { db, inTransaction } = testDatabase();
const day = '2026-10-14';
const hour = { onDate: day, startsAt: '09:00', minutes: 60, source: 'Buku', activityId: null };

async function logged(tx: Tx, personId: number, more: object = {}): Promise<number> {
  const result = await logHours(ctxOf(tx, personId, '2026-10-20'), { ...hour, ...more });
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}
const ledger = (tx: Tx, reader: number, personId: number) =>
  hoursOverview(ctxOf(tx, reader, '2026-11-02'), { year: 2026, personId });
const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));

describe('logging', () => {
  it('waits for the supervisor, and counts after she confirmed', () =>
    within(async ({ ani, head }, tx) => {
      const id = await logged(tx, ani);
      expect(await ledger(tx, ani, ani)).toMatchObject({ minutes: 0, waitingMinutes: 60, covered: 0 });
      expect(await confirmMonth(ctxOf(tx, head, '2026-11-02'), [id])).toEqual({ decided: 1, missed: 0 });
      expect(await ledger(tx, head, ani)).toMatchObject({ minutes: 60, waitingMinutes: 0, covered: 1, jp: 1.3333 });
    }));
  it('gives the first entry again when the form comes twice', () =>
    within(async ({ ani }, tx) => {
      expect(await logged(tx, ani, { token: 'x' })).toBe(await logged(tx, ani, { token: 'x' }));
      expect((await ledger(tx, ani, ani)).rows).toHaveLength(1);
    }));
  it('takes no minute twice, also when two forms arrive at once', async () => {
    const { ani } = await smallMinistry(db());
    const at = (startsAt: string) => logHours(ctxOf(db(), ani, '2026-10-20'), { ...hour, startsAt });
    const results = await Promise.all([at('09:00'), at('09:30'), at('09:59')]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'overlap')).toHaveLength(2);
  });
  it('an hour that was taken back is free again', () =>
    within(async ({ ani, head }, tx) => {
      const id = await logged(tx, ani);
      expect(await takeBackHours(ctxOf(tx, ani, '2026-10-20'), id)).toMatchObject({ ok: true });
      await logged(tx, ani);
      const confirmed = await logged(tx, ani, { startsAt: '13:00' });
      await confirmMonth(ctxOf(tx, head, '2026-11-02'), [confirmed]);
      const late = await takeBackHours(ctxOf(tx, ani, '2026-11-03'), confirmed);
      expect(late).toEqual({ ok: false, reason: 'already-decided' });
    }));
  it("a stranger's ledger and entries are not found", () =>
    within(async ({ ani, budi }, tx) => {
      const id = await logged(tx, ani);
      await expect(ledger(tx, budi, ani)).rejects.toThrow('not found');
      await expect(takeBackHours(ctxOf(tx, budi, '2026-10-20'), id)).rejects.toThrow('not found');
    }));
});

describe('the monthly confirmation', () => {
  it('shows the team of a month, what is unusual first', () =>
    within(async ({ ani, budi, head }, tx) => {
      await logged(tx, ani);
      await logged(tx, budi, { onDate: '2026-10-05', minutes: 30 });
      await logged(tx, budi, { minutes: 300 });
      const month = await teamHours(ctxOf(tx, head, '2026-11-02'), {});
      expect(month).toMatchObject({ month: '2026-10-01', waiting: [{ entries: 3 }] });
      expect(month.people[0]?.entries.map(({ minutes }) => minutes)).toEqual([300, 30]);
      expect(month.people.map((each) => [each.name, each.isOdd])).toEqual([
        ['Budi', true],
        ['Ani', false]
      ]);
    }));
  it('opens on the last month that is over and waits, and counts the others', () =>
    within(async ({ ani, head }, tx) => {
      for (const onDate of ['2026-08-03', '2026-09-01', '2026-09-02', '2026-10-02']) await logged(tx, ani, { onDate });
      const opened = await teamHours(ctxOf(tx, head, '2026-10-25'), {});
      expect(opened).toMatchObject({ month: '2026-09-01', waiting: [{ entries: 1 }, { entries: 2 }, { entries: 1 }] });
      const asked = await teamHours(ctxOf(tx, head, '2026-10-25'), { month: '2026-08-01' });
      expect(asked.month).toBe('2026-08-01');
    }));
  it('a colleague, and the learner herself, confirm nothing', () =>
    within(async ({ ani, budi }, tx) => {
      const id = await logged(tx, ani);
      for (const by of [ani, budi])
        expect(await confirmMonth(ctxOf(tx, by, '2026-11-02'), [id])).toEqual({ decided: 0, missed: 1 });
    }));
  it('what was decided once is not decided again', () =>
    within(async ({ ani, head }, tx) => {
      const id = await logged(tx, ani);
      await refuseHours(ctxOf(tx, head, '2026-11-02'), [id], 'Itu rapat');
      expect(await confirmMonth(ctxOf(tx, head, '2026-11-02'), [id])).toEqual({ decided: 0, missed: 1 });
      expect((await ledger(tx, ani, ani)).rows[0]).toMatchObject({ refusedReason: 'Itu rapat' });
    }));
  it('a refusal needs a reason', () =>
    within(async ({ ani, head }, tx) => {
      const id = await logged(tx, ani);
      expect(await refuseHours(ctxOf(tx, head, '2026-11-02'), [id], ' ')).toMatchObject({ ok: false });
    }));
  it('who stands in for the supervisor confirms', () =>
    within(async ({ ani, budi, head }, tx) => {
      const id = await logged(tx, ani);
      const delegate = ctxOf(tx, budi, '2026-11-02', { standsInFor: [head] });
      expect(await confirmMonth(delegate, [id])).toEqual({ decided: 1, missed: 0 });
    }));
});

describe('a sharing', () => {
  it('gives everyone present its minutes, once', () =>
    within(async ({ ani, budi, unit }, tx) => {
      const row = { unitId: unit, title: 'Kas', speakerId: ani, heldOn: day, minutes: 90, state: 'held' };
      const { id } = await tx.insertInto('knowledge.sharing').values(row).returning('id').executeTakeFirstOrThrow();
      await tx.insertInto('knowledge.sharingAttendance').values({ sharingId: id, personId: budi }).execute();
      const now = ctxOf(tx, ani, '2026-10-15');
      expect(await takeSessionHours(now, '2026-10-01')).toBe(2);
      expect(await takeSessionHours(now, '2026-10-01')).toBe(0);
      expect(await ledger(tx, budi, budi)).toMatchObject({ minutes: 90, jp: 2, covered: 1 });
    }));
});

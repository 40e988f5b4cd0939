// Minutes that a session of another module gave: once a person and session, taken back, given again.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { ctxOf, smallMinistry, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { giveSessionHours, hoursOverview, takeBackSessionHours } from './index.ts';

const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const day = '2026-10-14';
const session = { occasion: 'coaching.session:1', title: 'Sesi', kind: 'coaching', onDate: day, minutes: 60 } as const;
const yearOf = (tx: Tx, personId: number) => hoursOverview(ctxOf(tx, personId, '2026-10-20'), { year: 2026 });

describe('a held session', () => {
  it('gives nothing before its day', () =>
    within(async ({ ani }, tx) => {
      await giveSessionHours(ctxOf(tx, ani, '2026-10-13'), tx, { ...session, people: [ani] });
      expect((await yearOf(tx, ani)).rows).toEqual([]);
    }));
  it('counts at once for everyone who was there, once, however often it is given', () =>
    within(async ({ ani, budi, head }, tx) => {
      for (let times = 0; times < 2; times++)
        await giveSessionHours(ctxOf(tx, head, day), tx, { ...session, people: [ani, budi] });
      expect(await yearOf(tx, ani)).toMatchObject({ minutes: 60, waitingMinutes: 0, jp: 2 });
      expect((await yearOf(tx, budi)).rows).toHaveLength(1);
    }));
  it('gives JP by session: two a month at most', () =>
    within(async ({ ani, head }, tx) => {
      for (const occasion of ['coaching.session:1', 'coaching.session:2', 'coaching.session:3'])
        await giveSessionHours(ctxOf(tx, head, day), tx, { ...session, occasion, people: [ani] });
      expect(await yearOf(tx, ani)).toMatchObject({ minutes: 180, jp: 4 });
    }));
  it('is taken back from who was not there after all, and given again', () =>
    within(async ({ ani, budi, head }, tx) => {
      const ctx = ctxOf(tx, head, day);
      await giveSessionHours(ctx, tx, { ...session, people: [ani, budi] });
      await takeBackSessionHours(ctx, tx, { occasion: session.occasion, people: [ani] });
      expect(await yearOf(tx, ani)).toMatchObject({ minutes: 0, jp: 0 });
      expect(await yearOf(tx, budi)).toMatchObject({ minutes: 60 });
      await giveSessionHours(ctx, tx, { ...session, people: [ani] });
      expect(await yearOf(tx, ani)).toMatchObject({ minutes: 60 });
    }));
});

// Weekly time kept free for learning, against a real database: no moment twice, nobody else's, the team's calendar.
import { describe, expect, it } from 'vitest';
import type { Tx } from '#platform/server/database.ts';
import { waitingActivity } from '#tests/support/activities.ts';
import { ctxOf, smallMinistry, wholeActivity, type SmallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import { insertActivity } from './store.ts';
import {
  giveUpBlock,
  keepBlock,
  makeCalendarFeed,
  ownBlocks,
  ownCalendar,
  readCalendarFeed,
  teamCalendar
} from './index.ts';

const within = (work: (m: SmallMinistry, tx: Tx) => Promise<void>) =>
  inTransaction(async (tx) => work(await smallMinistry(tx), tx));
const wednesday = {
  weekday: 'wed',
  startsAt: '14:00',
  endsAt: '15:30',
  title: 'Baca',
  since: '2026-10-01',
  until: null,
  token: ''
} as const;
const october = { from: '2026-10-01', until: '2026-10-31' };

describe('weekly time', () => {
  it('covers no time that is kept already, and a form sent twice keeps it once', () =>
    within(async ({ ani }, tx) => {
      const ctx = ctxOf(tx, ani, '2026-10-01');
      const kept = await keepBlock(ctx, { ...wednesday, token: 'a' });
      expect(await keepBlock(ctx, wednesday)).toEqual({ ok: false, reason: 'block-overlaps' });
      expect(await keepBlock(ctx, { ...wednesday, token: 'a' })).toEqual(kept);
      expect(await ownBlocks(ctx)).toHaveLength(1);
    }));
  it('is not found by others, who can not give it up', () =>
    within(async ({ ani, budi, head }, tx) => {
      const kept = await keepBlock(ctxOf(tx, ani, '2026-10-01'), wednesday);
      const id = kept.ok ? kept.value : 0;
      await expect(giveUpBlock(ctxOf(tx, budi, '2026-10-02'), id)).rejects.toThrow('not found');
      await expect(giveUpBlock(ctxOf(tx, head, '2026-10-02'), id)).rejects.toThrow('not found');
    }));
  it('stands in the feed of one’s own calendar, every week', () =>
    within(async ({ ani }, tx) => {
      const ctx = ctxOf(tx, ani, '2026-10-01');
      await keepBlock(ctx, { ...wednesday, until: '2026-12-30' });
      const feed = await readCalendarFeed(ctx, await makeCalendarFeed(ctx));
      expect(feed).toMatch(/SUMMARY:Baca/);
      expect(feed).toMatch(/DTSTART:20261007T070000Z/); // the first Wednesday, 14.00 in Jakarta
      expect(feed).toMatch(/RRULE:FREQ=WEEKLY;UNTIL=20261230T165900Z/);
    }));
  it('given up, it stays in the calendar of the days before', () =>
    within(async ({ ani }, tx) => {
      const kept = await keepBlock(ctxOf(tx, ani, '2026-10-01'), wednesday);
      await giveUpBlock(ctxOf(tx, ani, '2026-10-20'), kept.ok ? kept.value : 0);
      const days = (await ownCalendar(ctxOf(tx, ani, '2026-10-20'), october)).map(({ on }) => on);
      expect(days).toEqual(['2026-10-07', '2026-10-14']);
      expect(await ownBlocks(ctxOf(tx, ani, '2026-10-20'))).toEqual([]);
    }));
});

describe('the calendar', () => {
  it('shows one’s own learning and time, the supervisor’s shows those of the team by name', () =>
    within(async ({ ani, budi, head }, tx) => {
      await waitingActivity(tx, ani);
      await keepBlock(ctxOf(tx, budi, '2026-10-01'), wednesday);
      const kinds = (await ownCalendar(ctxOf(tx, ani, '2026-10-10'), october)).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['activity']));
      const team = await teamCalendar(ctxOf(tx, head, '2026-10-10'), october);
      expect(new Set(team.map(({ who, kind }) => `${who} ${kind}`))).toEqual(new Set(['Ani activity', 'Budi block']));
      expect(await teamCalendar(ctxOf(tx, ani, '2026-10-10'), october)).toEqual([]);
    }));
  it('tells a colleague of a training, by name and without a way in, and of nothing else', () =>
    within(async ({ ani, budi, unit }, tx) => {
      const self = {
        ...wholeActivity,
        personId: ani,
        unitId: unit,
        startsOn: '2026-10-05',
        endsOn: '2026-10-06'
      } as const;
      await insertActivity(tx, { ...self, title: 'Sendiri' });
      await insertActivity(tx, { ...self, solution: 'structured', title: 'Pelatihan' });
      const ctx = ctxOf(tx, budi, '2026-10-10', {});
      const seen = await ownCalendar({ ...ctx, actor: { ...ctx.actor, unitId: unit } }, october);
      expect(seen).toMatchObject([
        { title: 'Pelatihan', who: 'Ani' },
        { title: 'Pelatihan', who: 'Ani' }
      ]);
      expect(seen.some(({ href }) => href !== undefined)).toBe(false);
    }));
});

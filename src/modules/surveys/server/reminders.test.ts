// Reminders of a survey: to whom they go, on which days, and that nothing is kept of whom they reached.
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import type { Ctx } from '#platform/server/context.ts';
import type { Db } from '#platform/server/database.ts';
import { ctxOf, smallMinistry } from '#tests/support/learning.ts';
import { inTransaction } from '#tests/support/test-database.ts';
import type { CampaignInput } from '../schema.ts';
import {
  changeReminders,
  closeCampaigns,
  getCampaign,
  openCampaign,
  remindersDue,
  remindNext,
  saveDraft,
  sendAnswers,
  switchReminders
} from './index.ts';

const opens = '2026-08-18';
const terms = { lowest: 1, highest: 5, minimumAnswers: 5, minimumResponse: 0.3, minimumComments: 10 };
const grants = [{ capability: 'surveys.manage', unitId: null }];
const input: CampaignInput = {
  ...{ year: 2026, unitCode: '', mode: 'anonymous', purpose: 'Uji', closesOn: '2026-09-05', keepMonths: 12, token: '' },
  ...{ remindDays: [7, 3, 1], remindId: 'Belum', remindEn: 'Not yet' }
};

async function opened(tx: Db, by: number): Promise<number> {
  const result = await openCampaign(ctxOf(tx, by, opens, { grants }), input, terms);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const rowsOf = async (tx: Db, table: string): Promise<unknown[]> =>
  (await sql`select * from ${sql.table(`surveys.${table}`)}`.execute(tx)).rows;

describe('reminders', () => {
  const reached = async (tx: Db, id: number, on: Day): Promise<number[]> => {
    const people: number[] = [];
    const send = async (_: Ctx, some: readonly number[]) => people.push(...some);
    while (await remindNext(ctxOf(tx, 0, on), id, send));
    return people;
  };

  it('go to those who have not answered and do not mind, on their days, once, and keep nobody', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await opened(tx, m.officer);
      const due = async (on: Day) => (await remindersDue(ctxOf(tx, m.officer, on))).map((each) => each.id);
      expect([await due('2026-08-29'), await due('2026-08-28')]).toEqual([[id], []]); // seven days before the fifth
      await saveDraft(ctxOf(tx, m.ani, opens), id, { 'item-O.LRN.3-1': '4' });
      await sendAnswers(ctxOf(tx, m.ani, opens), id);
      await switchReminders(ctxOf(tx, m.budi, opens), id, true);
      expect((await getCampaign(ctxOf(tx, m.budi, opens), id)).isUnreminded).toBe(true);
      expect(await reached(tx, id, '2026-08-29')).toEqual([m.minister, m.head, m.officer].toSorted((a, b) => a - b));
      expect(await reached(tx, id, '2026-08-29')).toEqual([]);
      await switchReminders(ctxOf(tx, m.budi, opens), id, false);
      expect(await reached(tx, id, '2026-09-02')).toContain(m.budi);
      expect(await rowsOf(tx, 'reminded')).toMatchObject([
        { onDay: '2026-08-29', afterPerson: 0, mailed: 3, isDone: true },
        { onDay: '2026-09-02', afterPerson: 0, mailed: 4, isDone: true }
      ]);
      const { rows } = await sql<{ payload: unknown; personId: number | null }>`
        select payload, person_id from platform.event where name = 'surveys.campaign.reminded' order by id
      `.execute(tx);
      expect(rows.map(({ payload }) => payload)).toEqual([{ day: '2026-08-29' }, { day: '2026-09-02' }]);
      const told = (await getCampaign(ctxOf(tx, m.officer, opens, { grants }), id)).reminders;
      const words = { id: 'Belum', en: 'Not yet' };
      expect(told?.days).toEqual([
        { day: '2026-08-29', fate: 'sent', count: null, words }, // five asked are too few to tell
        { day: '2026-09-02', fate: 'sent', count: null, words },
        { day: '2026-09-04', fate: 'planned', count: null, words }
      ]);
      expect((await getCampaign(ctxOf(tx, m.ani, opens), id)).reminders).toBeNull();
      await switchReminders(ctxOf(tx, m.budi, opens), id, true);
      await closeCampaigns(ctxOf(tx, m.officer, '2026-09-06'));
      expect(await rowsOf(tx, 'unreminded')).toEqual([]);
    }));

  it('broken off go on with those whose turn it was, and need both languages', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await opened(tx, m.officer);
      const broken = remindNext(ctxOf(tx, 0, '2026-08-29'), id, () => Promise.reject(new Error('no mail')));
      await expect(broken).rejects.toThrow('no mail');
      expect(await reached(tx, id, '2026-08-29')).toHaveLength(5);
      const half = { ...input, remindEn: '' };
      expect(await openCampaign(ctxOf(tx, m.officer, opens, { grants }), half, terms)).toEqual({
        ok: false,
        reason: 'remind-words'
      });
    }));

  it('change while the survey is open: a sent one keeps its words, the next goes out in the new ones', () =>
    inTransaction(async (tx) => {
      const m = await smallMinistry(tx);
      const id = await opened(tx, m.officer);
      const on = (day: Day) => ctxOf(tx, m.officer, day, { grants });
      const said: string[] = [];
      const remind = async (day: Day) => {
        while (await remindNext(on(day), id, async (_, people, words) => said.push(words.id) && people.length));
      };
      await remind('2026-08-29');
      const asked = { remindDays: [2], remindId: 'Tinggal dua hari', remindEn: 'Two days left' };
      expect(() => changeReminders(ctxOf(tx, m.ani, '2026-08-29'), id, asked)).toThrow('not-allowed');
      const past = await changeReminders(on('2026-08-29'), id, { ...asked, remindDays: [7, 2] });
      expect(past).toEqual({ ok: false, reason: 'remind-past' });
      const both = [
        await changeReminders(on('2026-08-29'), id, asked),
        await changeReminders(on('2026-08-29'), id, asked)
      ];
      expect(both).toEqual([
        { ok: true, value: id },
        { ok: true, value: id }
      ]);
      await remind('2026-09-02'); // no longer one of its days
      await remind('2026-09-03');
      expect([...new Set(said)]).toEqual(['Belum', 'Tinggal dua hari']);
      const told = (await getCampaign(on('2026-09-03'), id)).reminders;
      expect(told?.days.map(({ day, words }) => [day, words.en])).toEqual([
        ['2026-08-29', 'Not yet'],
        ['2026-09-03', 'Two days left']
      ]);
      const { rows } = await sql`select payload from platform.event where name = 'surveys.reminders.changed'`.execute(
        tx
      );
      expect(rows).toMatchObject([{ payload: { was: { days: [7, 3, 1] }, now: { days: [7, 2] } } }]); // once, though sent twice
      expect(await changeReminders(on('2026-09-06'), id, asked)).toEqual({ ok: false, reason: 'closed' });
    }));
});

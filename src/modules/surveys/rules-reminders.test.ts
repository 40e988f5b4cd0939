// Reminders: which days, what is typed, and what is told of how many.
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/dates.ts';
import {
  changeableDays,
  changeableFrom,
  changedReminders,
  fateOf,
  lacksWords,
  remindDaysOf,
  reminderDays,
  toldCount
} from './rules-reminders.ts';
import type { Reminders } from './types.ts';

describe('days before the end', () => {
  it.each<[string, number[] | null]>([
    ['7, 3, 1', [7, 3, 1]],
    ['1;3 7', [7, 3, 1]],
    ['3, 3', [3]],
    ['0', [0]],
    ['', []],
    ['31', null],
    ['satu', null],
    ['-1', null],
    ['1,2,3,4,5,6', null]
  ])('typed as "%s"', (typed, days) => expect(remindDaysOf(typed)).toEqual(days));

  it('fall after the opening, or are passed over', () =>
    expect(
      reminderDays({
        opensOn: '2026-08-30',
        closesOn: '2026-09-05',
        reminders: { days: [7, 6, 3, 0], text: { id: 'a', en: 'b' } }
      })
    ).toEqual(['2026-09-02', '2026-09-05']));
});

it('words are needed in both languages once there is a day', () => {
  expect(lacksWords({ days: [], text: { id: '', en: '' } })).toBe(false);
  expect(lacksWords({ days: [1], text: { id: 'a', en: '' } })).toBe(true);
  expect(lacksWords({ days: [1], text: { id: 'a', en: 'b' } })).toBe(false);
});

it.each<[number, number, number | null]>([
  [128, 500, 120],
  [10, 100, 10],
  [9, 100, null],
  [99, 99, null],
  [0, 500, null]
])('of %d mails to %d asked is told %j', (mailed, asked, told) => expect(toldCount(mailed, asked)).toBe(told));

describe('a change while the survey is open', () => {
  const text = { id: 'a', en: 'b' };
  const campaign = { opensOn: '2026-08-18', closesOn: '2026-09-05', reminders: { days: [7, 3, 1], text } };
  const asking = (days: number[], words = { id: 'c', en: 'd' }): Reminders => ({ days, text: words });

  it.each<[Day, Day[], Day, number[]]>([
    ['2026-08-20', [], '2026-08-21', [7, 3, 1]],
    ['2026-08-29', [], '2026-08-29', [7, 3, 1]], // planned for today, not yet begun
    ['2026-08-29', ['2026-08-29'], '2026-08-30', [3, 1]],
    ['2026-09-05', ['2026-08-29', '2026-09-02', '2026-09-04'], '2026-09-06', []]
  ])('on %s, with %j begun, reaches from %s on', (today, begun, from, days) => {
    expect(changeableFrom(campaign, { today, begun })).toBe(from);
    expect(changeableDays(campaign, from)).toEqual(days);
  });

  it.each<[string, Reminders, unknown]>([
    ['other days', asking([5, 0]), { days: [7, 5, 0], text: { id: 'c', en: 'd' } }],
    ['none any more', asking([], { id: '', en: '' }), { days: [7], text }],
    ['a day that passed', asking([7, 3]), 'remind-past'],
    ['a day before the opening', asking([20]), 'remind-past'],
    ['more than five with the one sent', asking([6, 5, 3, 2, 1]), 'remind-many'],
    ['one language', asking([3], { id: 'c', en: '' }), 'remind-words']
  ])('to %s', (_, asked, becomes) => {
    const changed = changedReminders(campaign, asked, '2026-08-30');
    expect(changed.ok ? changed.value : changed.reason).toEqual(becomes);
  });

  it('tells what became of each day', () => {
    const fate = (day: Day, begun?: { isDone: boolean }) => fateOf(day, { today: '2026-09-02', begun });
    expect([fate('2026-08-29', { isDone: true }), fate('2026-08-29'), fate('2026-09-02')]).toEqual([
      'sent',
      'missed',
      'planned'
    ]);
    expect(fate('2026-09-02', { isDone: false })).toBe('begun');
  });
});

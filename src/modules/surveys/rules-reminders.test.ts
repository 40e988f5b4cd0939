// Reminders: which days, what is typed, and what is told of how many.
import { describe, expect, it } from 'vitest';
import { lacksWords, remindDaysOf, reminderDays, toldCount } from './rules-reminders.ts';

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

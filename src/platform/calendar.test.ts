// Months as weeks, and entries that share a moment.
import { describe, expect, it } from 'vitest';
import { daysOfMonth, untilAfter, weeksOf, withConflicts, type CalendarEntry } from './calendar.ts';

const entry = (on: string, from: string | null, until: string | null, who?: string): CalendarEntry => ({
  ...{ on, from, until, title: `${from}`, kind: 'activity' },
  ...(who ? { who } : {})
});
const doubles = (...entries: CalendarEntry[]) => withConflicts(entries).map(({ isDouble }) => isDouble);

describe('a month', () => {
  it('runs from its first to its last day, also in a leap year', () => {
    expect(daysOfMonth('2028-02-17')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(daysOfMonth('2026-12-01')).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  });
  it('is laid out in weeks from Monday on', () => {
    const weeks = weeksOf('2026-11-01'); // 1 November 2026 is a Sunday
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
  });
});

it('ends so many minutes later, at most at midnight', () => {
  expect([untilAfter('14:00', 90), untilAfter('23:30', 60), untilAfter(null, 60)]).toEqual(['15:30', '23:59', null]);
});

describe('entries', () => {
  it('come in the order of day and hour, those of the whole day first', () => {
    const order = withConflicts([
      entry('2026-11-03', '09:00', '10:00'),
      entry('2026-11-02', '09:00', '10:00'),
      entry('2026-11-03', null, null)
    ]);
    expect(order.map(({ on, from }) => `${on} ${from}`)).toEqual([
      '2026-11-02 09:00',
      '2026-11-03 null',
      '2026-11-03 09:00'
    ]);
  });
  it('are double when they share a moment of the same person', () => {
    const morning = entry('2026-11-02', '09:00', '10:00');
    expect(doubles(morning, entry('2026-11-02', '09:30', '11:00'))).toEqual([true, true]);
    expect(doubles(morning, entry('2026-11-02', '10:00', '11:00'))).toEqual([false, false]);
    expect(doubles(morning, entry('2026-11-03', '09:30', '11:00'))).toEqual([false, false]);
    expect(doubles(morning, entry('2026-11-02', null, null))).toEqual([false, false]);
    expect(doubles({ ...morning, who: 'Ani' }, entry('2026-11-02', '09:30', '11:00', 'Budi'))).toEqual([false, false]);
  });
});

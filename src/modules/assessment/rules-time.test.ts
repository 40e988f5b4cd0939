// The calendar of a period: the yardstick within the year, the intervals elapsed, evidence that comes late.
import { describe, expect, it } from 'vitest';
import { expectedOf } from './rules.ts';
import { quarterAim, quartersElapsed, timeliness } from './rules-time.ts';

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('within the year', () => {
  it.each([
    ['2026-01-01', 30],
    ['2026-03-31', 30],
    ['2026-04-01', 50],
    ['2026-09-30', 70],
    ['2026-12-31', 90]
  ])('on %s the yardstick is %s', (day, aim) => {
    expect(quarterAim(day, { quarters: [30, 50, 70, 90] })).toBe(aim);
  });

  it('cumulative measures run against the whole year: no day enters what is expected', () => {
    const yardstick = { target: 1, floor: 1, base: 'active-employees' } as const;
    expect(expectedOf({ achieved: 10, population: 10, base: 100 }, yardstick)).toBe(100);
  });

  it.each([
    ['2025-12-31', 0],
    ['2026-03-30', 0],
    ['2026-03-31', 1],
    ['2026-06-30', 2],
    ['2026-11-24', 3],
    ['2026-12-31', 4],
    ['2027-02-01', 4]
  ])('regularity is measured against the intervals elapsed: on %s %s quarters', (day, quarters) => {
    expect(quartersElapsed(day, year)).toBe(quarters);
  });
});

describe('evidence recorded later than it happened', () => {
  const of = { happenedOn: '2026-11-01', cutOffOn: '2027-01-31' };
  it.each([
    ['on the day', '2026-11-01', 'in-time'],
    ['30 days later', '2026-12-01', 'in-time'],
    ['over 30 days later is marked', '2026-12-02', 'late'],
    ['on the cut-off', '2027-01-31', 'late'],
    ['after the cut-off it is shown, not counted', '2027-02-01', 'after-cut-off']
  ])('%s', (_sentence, day, state) => {
    expect(timeliness(day, of, { lateAfterDays: 30 })).toBe(state);
  });
});

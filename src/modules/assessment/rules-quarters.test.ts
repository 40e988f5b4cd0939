// Ends of quarters, the capped achievement, and what the four rows of a unit show on a day.
import { describe, expect, it } from 'vitest';
import { achievementIndex, quarterEnd, quarterRows, quarters, quarterToKeep } from './rules-quarters.ts';

it('quarters end with March, June, September and December', () =>
  expect(quarters.map((quarter) => quarterEnd(2026, quarter))).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31'
  ]));

describe('the achievement index', () => {
  it.each([
    [21, 30, 70],
    [36, 30, 120],
    [45, 30, 120],
    [0, 30, 0]
  ])('of %s realised against %s is %s', (realised, aim, index) =>
    expect(achievementIndex(realised, aim, 120)).toBe(index)
  );
  it.each([
    [null, 30],
    [20, 0]
  ])('of %s against %s is not known', (realised, aim) => expect(achievementIndex(realised, aim, 120)).toBeNull());
});

it.each([
  ['while the quarter runs', '2026-03-30', '2026-03-31', null],
  ['in the night after it', '2026-03-31', '2026-04-01', 1],
  ['when the site slept for a week', '2026-03-25', '2026-04-02', 1],
  ['of a year that is over and counted to its end', '2026-12-31', '2027-01-20', 4],
  ['of a year that was not counted', null, '2026-04-01', null]
])('%s the quarter to keep of counts as of %s on %s is %s', (_, asOf, today, quarter) =>
  expect(quarterToKeep(2026, { asOf, today })).toBe(quarter)
);

it('four rows: kept by the aim of then, missing, running by the live index, ahead', () => {
  const kept = [{ quarter: 1 as const, index: 24, target: 20, cap: 110, asOf: '2026-03-31' }];
  const now = { year: 2026, asOf: '2026-08-10', index: 35, aims: [30, 50, 70, 90], cap: 120, today: '2026-08-11' };
  expect(
    quarterRows(kept, now).map(({ state, aim, realised, achievement }) => [state, aim, realised, achievement])
  ).toEqual([
    ['kept', 20, 24, 110],
    ['missing', 50, null, null],
    ['running', 70, 35, 50],
    ['ahead', 90, null, null]
  ]);
});

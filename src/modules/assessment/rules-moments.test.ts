// Which month is kept when, and with what a figure is compared.
import { describe, expect, it } from 'vitest';
import { meantMoment, momentText, monthToKeep, offeredMoments } from './rules-moments.ts';

describe('a month is kept', () => {
  it.each([
    ['not before a day was counted', null, '2026-11-01', null],
    ['not while it runs', '2026-10-30', '2026-10-31', null],
    ['in the first night after it', '2026-10-31', '2026-11-01', '2026-10-01'],
    ['later by a site that slept, with the day its counts hold for', '2026-10-12', '2026-12-03', '2026-10-01'],
    ['of December, while the year is still open', '2026-12-31', '2027-01-01', '2026-12-01'],
    ['not of another year', '2025-12-31', '2026-01-01', null]
  ])('%s', (_, asOf, today, month) => expect(monthToKeep(2026, { asOf, today })).toBe(month));
});

describe('the moment that is meant', () => {
  const of = { asOf: '2026-11-24', days: ['2026-09-30', '2026-11-20', '2026-10-31'], years: [2024, 2025] };
  it.each([
    ['the latest kept day that is three weeks old', undefined, '2026-10-31'],
    ['the one asked for', '2026-09-30', '2026-09-30'],
    ['even a late one, if it is asked for', '2026-11-20', '2026-11-20'],
    ['an earlier year', '2025', '2025'],
    ['the end of the last quarter', 'quarter', '2026-09-30'],
    ['none that was never kept', '2026-08-31', '2026-10-31'],
    ['nothing else that was typed', "'; drop", '2026-10-31']
  ])('is %s', (_, asked, text) => {
    const meant = meantMoment(of, asked);
    expect(meant && momentText(meant)).toBe(text);
  });
  it('is the year before where no day is old enough', () =>
    expect(meantMoment({ ...of, days: ['2026-11-20'] }, undefined)).toEqual({ kind: 'year', year: 2025 }));
  it('is the oldest there is where nothing else was kept, and none without any', () => {
    expect(meantMoment({ ...of, days: ['2026-11-20'], years: [] }, undefined)).toEqual({
      kind: 'day',
      day: '2026-11-20'
    });
    expect(meantMoment({ ...of, days: [], years: [] }, undefined)).toBeNull();
  });
  it('is offered from the latest on, never the day itself', () =>
    expect(offeredMoments({ ...of, days: [...of.days, '2026-11-24'] }).map(momentText)).toEqual([
      '2026-11-20',
      '2026-10-31',
      '2026-09-30',
      '2025',
      '2024'
    ]));
});

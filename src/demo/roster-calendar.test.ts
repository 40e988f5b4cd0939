// The calendar of working days: in order, complete for the fixed holidays.

import { describe, expect, it } from 'vitest';
import { isDay } from '#platform/dates.ts';
import { holidays } from './roster-calendar.ts';

describe('the calendar', () => {
  it('has each day once, in order, with the fixed holidays of all four years', () => {
    const days = holidays().map(([day]) => day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every(isDay)).toBe(true);
    for (const year of [2024, 2025, 2026, 2027])
      expect(days).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-08-17`, `${year}-12-25`]));
  });
});

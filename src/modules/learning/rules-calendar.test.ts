// Slots as people write them, and when they come about.
import { describe, expect, it } from 'vitest';
import { firstOf, instantOf, occurrences, parseSlots, plannedMinutes, writeSlots } from './rules-calendar.ts';

const wednesday = { weekday: 'wed', from: '14:00', until: '15:30' } as const;

describe('slots', () => {
  it('are read a line at a time; other words are passed over', () => {
    expect(parseSlots('wed 14:00-15:30\nSelasa pagi\nfri 09:00-08:00')).toEqual([wednesday]);
  });
  it('are written as they are read', () => {
    expect(parseSlots(writeSlots([wednesday]))).toEqual([wednesday]);
  });
  it('come about weekly, from the first to the last day, both included', () => {
    const days = occurrences([wednesday], '2026-10-14', '2026-10-28').map(({ day }) => day);
    expect(days).toEqual(['2026-10-14', '2026-10-21', '2026-10-28']);
  });
  it('come to their minutes', () => {
    expect(plannedMinutes([wednesday], '2026-10-12', '2026-11-06')).toBe(360);
  });
  it('may not come about at all', () => {
    expect(firstOf(wednesday, '2026-10-15', '2026-10-20')).toBeUndefined();
  });
  it('lie at an instant of the site’s time zone', () => {
    expect(instantOf('2026-10-14', '14:00', 'Asia/Jakarta').toISOString()).toBe('2026-10-14T07:00:00.000Z');
    expect(instantOf('2026-12-31', '23:30', 'Asia/Jayapura').toISOString()).toBe('2026-12-31T14:30:00.000Z');
  });
});

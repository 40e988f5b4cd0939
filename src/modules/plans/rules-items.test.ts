// Items: what they lack, how far they are, what a new version takes over.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planItem } from '#tests/support/plan-item.ts';
import { carriedOver, caughtUp, dayOutside, faultOf, lackOf, progressOf, sharesOf } from './rules-items.ts';
import type { ItemLack, PlanItem } from './types.ts';

describe('what an item lacks', () => {
  const rows: [string, Partial<PlanItem>, ItemLack | undefined][] = [
    ['a whole one lacks nothing', {}, undefined],
    ['a goal of blanks is none', { goal: '  ' }, 'goal-missing'],
    ['without an end', { endsOn: null }, 'time-missing'],
    ['without hours', { plannedMinutes: 0 }, 'time-missing'],
    ['ending before it begins', { endsOn: '2026-01-31' }, 'time-reversed'],
    ['beginning the year before', { startsOn: '2025-12-31' }, 'outside-year'],
    ['ending the year after', { endsOn: '2027-01-01' }, 'outside-year'],
    ['one day is enough', { startsOn: '2026-12-31', endsOn: '2026-12-31' }, undefined]
  ];
  it.each(rows)('%s', (_sentence, over, lack) => {
    expect(lackOf(planItem(over), 2026)).toBe(lack);
  });
  it.each([
    [{ startsOn: '2025-12-31', endsOn: '2026-03-01' }, 'startsOn'],
    [{ startsOn: '2026-12-01', endsOn: '2027-01-01' }, 'endsOn'],
    [{ startsOn: null, endsOn: '2027-01-01' }, 'endsOn'],
    [{ startsOn: '2026-01-01', endsOn: null }, undefined]
  ])('of %o the day outside 2026 is %s', (days, outside) => {
    expect(dayOutside(days, 2026)).toBe(outside);
  });
  it('what is only missing may still come: a draft takes it', () => {
    expect(faultOf(planItem({ plannedMinutes: 0, endsOn: null }), 2026)).toBeUndefined();
    expect(faultOf(planItem({ endsOn: '2026-01-31' }), 2026)).toBe('time-reversed');
  });
});

describe('how far a plan has come', () => {
  it('counts what was confirmed or accepted as whole, and what its owner says up to nine tenths', () => {
    expect(progressOf([planItem({ confirmedOn: '2026-03-01' }), planItem({ progress: 100 })])).toBe(95);
    expect(progressOf([planItem({ finishedOn: '2026-03-01' }), planItem()])).toBe(50);
    expect(progressOf([])).toBe(0);
  });
  it('is 100 only when every item was seen by someone else', () => {
    const one = fc.record({ progress: fc.integer({ min: 0, max: 100 }), isSeen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (drawn) => {
        const items = drawn.map(({ progress, isSeen }) =>
          planItem({ progress, confirmedOn: isSeen ? '2026-01-01' : null })
        );
        expect(progressOf(items) === 100).toBe(drawn.every(({ isSeen }) => isSeen));
      })
    );
  });
});

describe('the shares of 70/20/10', () => {
  it('spread the planned time', () => {
    const items = [planItem({ share: 70, plannedMinutes: 300 }), planItem({ share: 10, plannedMinutes: 100 })];
    expect(sharesOf(items)).toEqual({ 70: 75, 20: 0, 10: 25 });
    expect(sharesOf([])).toEqual({ 70: 0, 20: 0, 10: 0 });
  });
  it('add up to a hundred whenever there is time', () => {
    const one = fc.record({ share: fc.constantFrom(70, 20, 10), plannedMinutes: fc.integer({ min: 1, max: 999 }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (drawn) => {
        const shares = sharesOf(drawn.map((each) => ({ ...each, share: each.share as 70 | 20 | 10 })));
        expect(shares[70] + shares[20] + shares[10]).toBe(100);
      })
    );
  });
});

describe('a new version', () => {
  it('takes over an item with where it first stood', () => {
    expect(carriedOver(planItem({ id: 5 }))).toMatchObject({ lineageId: 5, goal: 'Rekonsiliasi' });
    expect(carriedOver(planItem({ id: 9, lineageId: 5 }))).toMatchObject({ lineageId: 5 });
  });
  it('catches up with what was confirmed in the version in force while it was written', () => {
    const written = planItem({ id: 9, lineageId: 5, goal: 'Baru', progress: 10 });
    const before = planItem({ id: 5, goal: 'Lama', progress: 80, confirmedOn: '2026-03-01', confirmedBy: 3 });
    const expected = { id: 9, goal: 'Baru', progress: 80, confirmedOn: '2026-03-01', confirmedBy: 3 };
    expect(caughtUp(written, [before])).toMatchObject(expected);
    expect(caughtUp(planItem({ id: 10 }), [before])).toEqual(planItem({ id: 10 }));
  });
});

// A page of rows read from its window is the page of all rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf, type UnitRows } from './rules-window.ts';

type Row = { unitId: number; isSeen: boolean; nth: number };
const some = (count: number, row: Omit<Row, 'nth'>): Row[] =>
  Array.from({ length: Math.max(0, count) }, (_, nth) => ({ ...row, nth }));
const inOrder = (units: readonly UnitRows[], isWanted: (row: Omit<Row, 'nth'>) => boolean): Row[] =>
  [true, false].flatMap((isSeen) =>
    units.flatMap(({ unitId, seen, unseen }) =>
      isWanted({ unitId, isSeen }) ? some(isSeen ? seen : unseen, { unitId, isSeen }) : []
    )
  );

const unitsOf = fc.array(fc.record({ seen: fc.nat(4), unseen: fc.nat(6) }), { maxLength: 8 });
const pages = fc.record({ offset: fc.nat(40), limit: fc.integer({ min: 1, max: 12 }) });

describe('windowOf', () => {
  it('names no unit beyond the last page', () => {
    expect(windowOf([{ unitId: 7, seen: 1, unseen: 2 }], { offset: 3, limit: 50 })).toMatchObject({
      seenIn: [],
      unseenIn: []
    });
  });

  it('gives the same rows as all units together', () => {
    fc.assert(
      fc.property(unitsOf, pages, (counts, page) => {
        const units = counts.map((count, index) => ({ unitId: index + 1, ...count }));
        const { seenIn, unseenIn, offset } = windowOf(units, page);
        const read = inOrder(units, ({ unitId, isSeen }) => (isSeen ? seenIn : unseenIn).includes(unitId));
        const whole = inOrder(units, () => true).slice(page.offset, page.offset + page.limit);
        expect(seenIn.length + unseenIn.length === 0 ? [] : read.slice(offset, offset + page.limit)).toEqual(whole);
      })
    );
  });

  it('reads no unit that has no row on the page', () => {
    fc.assert(
      fc.property(unitsOf, pages, (counts, page) => {
        const units = counts.map((count, index) => ({ unitId: index + 1, ...count }));
        const { seenIn, unseenIn } = windowOf(units, page);
        const shown = inOrder(units, () => true).slice(page.offset, page.offset + page.limit);
        const isShown = (unitId: number, isSeen: boolean) =>
          shown.some((row) => row.unitId === unitId && row.isSeen === isSeen);
        expect(seenIn.every((unitId) => isShown(unitId, true))).toBe(true);
        expect(unseenIn.every((unitId) => isShown(unitId, false))).toBe(true);
      })
    );
  });
});

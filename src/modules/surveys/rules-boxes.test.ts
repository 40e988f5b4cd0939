// One sheet as counts, counts as a cell, a cell as mean and margin: by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedInstrument } from './bank.ts';
import { addBoxes, addedBy, cellIn, fewestOf, layoutOf } from './rules-boxes.ts';
import { isEnough, marginOf, meanOf, shareOf } from './rules-results.ts';
import type { Answers, Instrument } from './types.ts';

const text = { id: '', en: '' };
const items = (scale: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `${scale}-${place + 1}`, text }));
const instrument: Instrument = {
  version: 1,
  scales: [
    { id: 'A', about: 'unit', title: text, items: items('A', 2) },
    { id: 'L', about: 'leader', title: text, items: items('L', 3) }
  ]
};
const terms = { lowest: 1, highest: 5 };
const both = { instrument, terms, about: ['unit', 'leader'] as const };
const boxOf = (...sheets: Answers[]) => sheets.map((sheet) => addedBy(sheet, both)).reduce(addBoxes);
const cell = (box: readonly number[], place: number) => cellIn(box, layoutOf(instrument, terms).blocks[place]!, terms);

describe('a sheet in a box', () => {
  it('counts the person, her points in sixtieths, and each value', () => {
    expect(cell(boxOf({ 'A-1': 2, 'A-2': 5 }), 0)).toEqual({
      answers: 1,
      points: 210,
      squares: 44_100,
      values: [
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 1]
      ]
    });
  });

  it('weighs a person once, however many items she answered', () => {
    const mixed = cell(boxOf({ 'A-1': 1 }, { 'A-1': 5, 'A-2': 5 }), 0);
    expect(meanOf(mixed)).toBe(3);
    expect(fewestOf(mixed)).toBe(1);
  });

  it('is not counted on a scale of which nothing is answered, nor in the box of the other kind', () => {
    expect(cell(boxOf({ 'A-1': 4 }), 1)).toMatchObject({ answers: 0, points: 0 });
    expect(addedBy({ 'L-1': 4 }, { ...both, about: ['unit'] }).every((count) => count === 0)).toBe(true);
  });

  it('adds up in any order to the same box, so that the order tells nothing', () => {
    const sheets = fc.array(
      fc.record({ 'A-1': fc.integer({ min: 1, max: 5 }), 'L-2': fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 9 }
    );
    fc.assert(
      fc.property(sheets, (all) => {
        expect(boxOf(...all)).toEqual(boxOf(...all.toReversed()));
      }),
      { numRuns: 50 }
    );
  });
});

describe('a result', () => {
  const four = cell(boxOf({ 'A-1': 1 }, { 'A-1': 3 }, { 'A-1': 3 }, { 'A-1': 5 }), 0);
  it('has the margin of its spread, smaller where most of those asked answered, none where all did', () => {
    // deviations −2 0 0 2: variance 8/3, of four answers 0.667, its root 0.816, times 1.96 = 1.600
    expect(marginOf(four, 1_000_000)).toBeCloseTo(1.6, 2);
    expect(marginOf(four, 7)).toBeCloseTo(1.6 * Math.sqrt(3 / 6), 2);
    expect(marginOf(four, 4)).toBe(0);
    expect(marginOf(cell(boxOf({ 'A-1': 1 }), 0), 9)).toBeNull();
  });
  it.each([
    [5, 16, true],
    [5, 17, false],
    [4, 4, false],
    [300, 1000, true],
    [299, 1000, false]
  ])('%d of %d may be shown: %s', (answers, asked, is) =>
    expect(isEnough({ answers, asked }, { minimumAnswers: 5, minimumResponse: 0.3 })).toBe(is)
  );
  it('is drawn on the scale', () => expect(shareOf(4, terms)).toBe(75));
});

describe('the items that ship', () => {
  const scales = shippedInstrument.scales;
  it('measure the nine practices, three or four items each, in both languages', () => {
    expect(scales.map(({ id }) => id).toSorted()).toEqual(
      ['I.LRN.3', 'O.LDR.12', 'O.LDR.14', 'O.LDR.5', 'O.LFO.3', 'O.LRN.3', 'O.LRN.4', 'O.LRN.5', 'O.LRN.6'].toSorted()
    );
    for (const scale of scales) expect([3, 4]).toContain(scale.items.length);
    for (const item of scales.flatMap((scale) => scale.items)) expect(item.text.id && item.text.en).toBeTruthy();
  });
  it('ask about the leader only what is asked of leaders', () =>
    expect(scales.filter(({ about }) => about === 'leader').map(({ id }) => id)).toEqual([
      'O.LDR.5',
      'O.LDR.12',
      'O.LDR.14'
    ]));
  it('each have an id of their own', () => {
    const ids = scales.flatMap((scale) => scale.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

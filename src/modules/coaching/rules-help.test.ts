import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOn, countedHelpers, type Credit } from './rules-help.ts';

/** `1<2` = 2 confirms the help of 1. */
const graph = (...words: string[]): Credit[] =>
  words.map((word) => {
    const [helper, helped] = word.split('<').map(Number) as [number, number];
    return { helper, helped };
  });

it.each([
  ['2026-11-24', true],
  ['2026-11-25', 'not-yet'],
  ['2025-11-23', true],
  ['2025-11-22', 'too-long-ago']
])('help of %s can be named: %s', (day, expected) => {
  const answer = claimOn(day, '2026-11-24');
  expect(answer.ok || answer.reason).toBe(expected);
});

describe('whose help counts', () => {
  it.each([
    ['nobody where nothing was confirmed', [], []],
    ['who was confirmed by another', ['1<2'], [1]],
    ['nobody of a pair who only credit each other', ['1<2', '2<1'], []],
    ['nobody of them however often they do', ['1<2', '1<2', '2<1', '2<1'], []],
    ['both as soon as a third confirms one of them', ['1<2', '2<1', '1<3'], [1, 2]],
    ['three in a ring', ['1<2', '2<3', '3<1'], [1, 2, 3]],
    ['nobody for what one says of oneself', ['1<1'], []],
    ['a pair beside others, left out alone', ['1<2', '2<1', '3<4'], [3]]
  ])('%s', (_, words, counted) => {
    expect([...countedHelpers(graph(...words))].toSorted()).toEqual(counted);
  });
});

const person = fc.integer({ min: 1, max: 8 });
const credits = fc.array(fc.record({ helper: person, helped: person }), { maxLength: 24 });
const others = (all: readonly Credit[], of: number) =>
  new Set(all.filter(({ helper, helped }) => helper === of && helped !== of).map(({ helped }) => helped));

describe('whatever people say of each other', () => {
  it('only who was confirmed by another counts', () => {
    fc.assert(
      fc.property(credits, (all) => {
        for (const counted of countedHelpers(all)) expect(others(all, counted).size).toBeGreaterThan(0);
      })
    );
  });
  it('those left out though confirmed come in pairs that credit nobody else', () => {
    fc.assert(
      fc.property(credits, (all) => {
        const counted = countedHelpers(all);
        for (const { helper } of all) {
          const confirmers = others(all, helper);
          if (confirmers.size === 0 || counted.has(helper)) continue;
          const [other = 0] = confirmers;
          expect([confirmers.size, [...others(all, other)], counted.has(other)]).toEqual([1, [helper], false]);
        }
      })
    );
  });
  it('a confirmation from outside takes nobody’s credit away, and brings its pair in', () => {
    fc.assert(
      fc.property(credits, person, (all, helper) => {
        const before = countedHelpers(all);
        const after = countedHelpers([...all, { helper, helped: 99 }]);
        expect([...before].every((each) => after.has(each)) && after.has(helper)).toBe(true);
      })
    );
  });
  it('neither order nor repetition changes anything', () => {
    fc.assert(
      fc.property(credits, (all) => {
        expect(countedHelpers([...all.toReversed(), ...all])).toEqual(new Set([...countedHelpers(all.toReversed())]));
      })
    );
  });
});

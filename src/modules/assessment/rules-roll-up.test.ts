// A unit's figure counts its whole subtree: sums of counts, never means of means.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from './rules.ts';
import { rollUp } from './rules-roll-up.ts';
import type { Counts, Yardstick } from './types.ts';

const tree = new Map<string, string | null>([
  ['ministry', null],
  ['agency', 'ministry'],
  ['office', 'agency'],
  ['branch', 'agency']
]);
const all: Yardstick = { target: 1, floor: 1, base: 'active-employees' };
const counts = (achieved: number, population: number, base: number): Counts => ({ achieved, population, base });
const nothing = counts(0, 0, 0);

describe('roll-up', () => {
  it('is the sum of counts, not the mean of means', () => {
    const sums = rollUp(
      tree,
      new Map([
        ['office', counts(90, 90, 90)],
        ['branch', counts(0, 10, 10)]
      ])
    );
    expect(sums.get('agency')).toEqual(counts(90, 100, 100));
    expect(scoreOf(sums.get('agency') ?? nothing, all)).toBe(90);
  });

  it('a unit counts itself and all under it', () => {
    const sums = rollUp(
      tree,
      new Map([
        ['agency', counts(1, 2, 3)],
        ['office', counts(10, 20, 30)]
      ])
    );
    expect(sums.get('agency')).toEqual(counts(11, 22, 33));
    expect(sums.get('ministry')).toEqual(counts(11, 22, 33));
    expect(sums.get('office')).toEqual(counts(10, 20, 30));
    expect(sums.get('branch')).toEqual(nothing);
  });

  it('the counts of a unit too small for figures of its own still go to its parent', () => {
    expect(rollUp(tree, new Map([['branch', counts(2, 3, 4)]])).get('agency')).toEqual(counts(2, 3, 4));
  });

  it('a unit outside the tree of the day adds nothing', () => {
    expect(rollUp(tree, new Map([['closed', counts(5, 5, 5)]])).get('ministry')).toEqual(nothing);
  });

  it('a circle in the tree ends instead of turning for ever', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a']
    ]);
    expect(rollUp(circle, new Map([['a', counts(1, 1, 1)]])).get('b')).toEqual(counts(1, 1, 1));
  });
});

describe('in every tree', () => {
  const some = fc.nat({ max: 1000 });
  const leaf = fc.tuple(some, some, some).map(([achieved, population, base]) => counts(achieved, population, base));
  /** Each unit hangs under an earlier one, so that any tree can come out; unit 0 is the root. */
  const forest = fc.array(fc.tuple(fc.nat(), leaf), { minLength: 1, maxLength: 40 });
  const planted = (units: [number, Counts][]) => ({
    parents: new Map(units.map(([above], unit) => [unit, unit === 0 ? null : above % unit])),
    own: new Map(units.map(([, own], unit) => [unit, own]))
  });

  it('the root is the sum of all units', () => {
    fc.assert(
      fc.property(forest, (units) => {
        const { parents, own } = planted(units);
        const total = units.reduce((sum, [, each]) => sum + each.achieved, 0);
        expect(rollUp(parents, own).get(0)?.achieved).toBe(total);
      })
    );
  });

  it('each unit is what it counted itself and what its direct sub-units are', () => {
    fc.assert(
      fc.property(forest, (units) => {
        const { parents, own } = planted(units);
        const sums = rollUp(parents, own);
        for (const [unit, each] of own) {
          const below = [...parents]
            .filter(([, parent]) => parent === unit)
            .map(([child]) => sums.get(child) ?? nothing);
          expect(sums.get(unit)?.base).toBe(each.base + below.reduce((sum, { base }) => sum + base, 0));
        }
      })
    );
  });
});

// Who is a peer, how peers are spread, and that nothing is told of fewer than five.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPeers, peersOf, positionOf, spreadOf, type Comparable } from './rules-peers.ts';

const unit = (code: string, over: Partial<Comparable> = {}): Comparable => ({
  code,
  echelon: 'III',
  employees: 40,
  index: 50,
  ...over
});
const many = (count: number, over: Partial<Comparable> = {}) =>
  Array.from({ length: count }, (_, at) => unit(`${JSON.stringify(over)}${at}`, over));

describe('peers', () => {
  it('are of the same level and of half to twice the size, never the unit itself', () => {
    const [own, ...others] = [
      unit('own'),
      ...many(5),
      unit('large', { employees: 81 }),
      unit('small', { employees: 19 })
    ];
    const { like, units } = peersOf(own!, [own!, ...others, unit('level II', { echelon: 'II' })]);
    expect(like).toBe('kind-and-size');
    expect(units).toEqual(many(5));
  });

  it('are of any size where too few are of like size', () => {
    const all = [...many(4), ...many(3, { employees: 200 })];
    expect(peersOf(unit('own'), all)).toEqual({ like: 'kind', units: all });
  });

  it('are none below five, and those without an index are no peers', () => {
    expect(peersOf(unit('own'), [...many(4), ...many(9, { index: null })])).toEqual({ like: 'none', units: [] });
  });
});

describe('spread', () => {
  it('is lower quarter, middle and upper quarter', () => {
    expect(spreadOf([50, 10, 40, 20, 30])).toEqual({ lower: 20, middle: 30, upper: 40 });
    expect(spreadOf([1, 2, 3, 4, 5, 6])).toEqual({ lower: 2.25, middle: 3.5, upper: 4.75 });
  });

  it('is not told of fewer than five, and leaves out what is not known', () => {
    expect(spreadOf([1, 2, 3, 4, null])).toBeNull();
    expect(spreadOf([1, 2, 3, 4, 5, null])).toEqual({ lower: 2, middle: 3, upper: 4 });
  });

  it('lies in order between the least and the most', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: leastPeers }), (scores) => {
        const { lower, middle, upper } = spreadOf(scores)!;
        const inOrder = [Math.min(...scores), lower, middle, upper, Math.max(...scores)];
        expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
      })
    ));
});

describe('position', () => {
  const spread = { lower: 20, middle: 30, upper: 40 };

  it.each([
    [41, 'above'],
    [40, 'among'],
    [20, 'among'],
    [19, 'below'],
    [null, null]
  ])('of %s is %s', (score, position) => expect(positionOf(score, spread)).toBe(position));

  it('is not told without peers', () => expect(positionOf(50, null)).toBeNull());
});

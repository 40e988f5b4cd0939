// Chance that repeats itself, and sharing out without loss.

import { describe, expect, it } from 'vitest';
import { chanceOf, shareOut } from './random.ts';

describe('chanceOf', () => {
  it('gives the same stream for the same seed and key, another for another', () => {
    const three = (seed: number, key: string) => Array.from({ length: 3 }, chanceOf(seed, key).next);
    expect(three(1, 'a')).toEqual(three(1, 'a'));
    expect(three(1, 'a')).not.toEqual(three(2, 'a'));
    expect(three(1, 'a')).not.toEqual(three(1, 'b'));
  });

  it('spreads evenly, within its bounds', () => {
    const chance = chanceOf(5, 'spread');
    const counts = [0, 0, 0, 0];
    for (let at = 0; at < 40_000; at++) counts[chance.between(0, 3)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

describe('shareOut', () => {
  it.each([
    [10, [1, 1, 1], 0, [4, 3, 3]],
    [10, [3, 1], 2, [7, 3]],
    [0, [1, 2], 0, [0, 0]]
  ])('shares %i by %j with at least %i each: %j', (total, weights, least, expected) => {
    expect(shareOut(total, weights, least)).toEqual(expected);
  });

  it('refuses when there is not enough for the minimum', () => {
    expect(() => shareOut(3, [1, 1], 2)).toThrow(RangeError);
  });
});

// What a brief names best and least.
import { describe, expect, it } from 'vitest';
import type { ComponentFigure } from '#ui/figure.ts';
import { bestAndLeast } from './view-brief.ts';

const components = (scores: (number | null)[]) => scores.map((score, at) => ({ no: at + 1, score }) as ComponentFigure);
const numbers = (scores: (number | null)[]) => {
  const { best, least } = bestAndLeast(components(scores));
  return [best.map(({ no }) => no), least.map(({ no }) => no)];
};

describe('a brief names', () => {
  it.each([
    [
      'three and three of ten',
      [10, 90, 50, 80, 20, 70, 30, 60, 40, 55],
      [
        [2, 4, 6],
        [1, 5, 7]
      ]
    ],
    [
      'none that has no figure',
      [null, 90, null, 80, 20, 70],
      [
        [2, 4],
        [5, 6]
      ]
    ],
    ['none both best and least', [50, 60, 70], [[3, 2], [1]]],
    ['the earlier one first where two are equal', [50, 50], [[1], [2]]],
    ['nothing where nothing is measured', [null, null], [[], []]]
  ])('%s', (_, scores, expected) => expect(numbers(scores)).toEqual(expected));
});

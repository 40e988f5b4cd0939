// In which of five steps a score is drawn.
import { describe, expect, it } from 'vitest';
import { heatStep, heatSteps } from './view-heat.ts';

describe('the heat map', () => {
  it.each([
    [0, 1],
    [19.99, 1],
    [20, 2],
    [59.9, 3],
    [79.9, 4],
    [80, 5],
    [100, 5],
    [null, null]
  ])('draws %s in step %s', (score, step) => expect(heatStep(score)).toBe(step));

  it('tells in its legend what each step takes in', () => {
    for (const { step, from, until } of heatSteps) {
      expect(heatStep(from)).toBe(step);
      expect(heatStep(until - 0.01)).toBe(step);
    }
  });
});

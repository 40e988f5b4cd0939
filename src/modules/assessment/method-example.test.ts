// The numbers of the method page are those of the method: whoever changes a rule sees the example change.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { floorExamples, indexExample, meanExample } from './method-example.ts';
import { exampleScheme } from './scheme.ts';

describe('the worked example', () => {
  it('never rewards not starting: nobody 0, ten good 33, thirty of forty 75, all forty 100', () => {
    expect(floorExamples().map((row) => Math.round(row.score))).toEqual([0, 33, 75, 100]);
  });

  it('goes from parts over items and levels to the component', () => {
    expect(meanExample.under('individual', '1')).toBe(50);
    expect(meanExample.under('individual')).toBe(65);
    expect(meanExample.under('organisation')).toBe(20);
    expect(meanExample.under()).toBe(42.5);
  });

  it('prints an index over 60 % of the weight and none over 30 %', () => {
    const { parts, index, withTwo } = indexExample(exampleScheme(catalogueFor(2026), 2026));
    expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBe(60);
    expect(index).toBe(50);
    expect(withTwo).toBeNull();
  });
});

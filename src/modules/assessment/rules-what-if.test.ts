// What would have been: by hand for one practice, and for any that more never lowers an index.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { measuredFigure, silentFigure } from './rules.ts';
import { movers } from './rules-movers.ts';
import { canGrow, grown, suppose } from './rules-what-if.ts';
import { exampleScheme } from './scheme.ts';
import type { PracticeFigure } from './types.ts';

const places = catalogueFor(2026);
const scheme = exampleScheme(places, 2026);
const known = { places, scheme };
const scored = places.practices.filter(({ source }) => source !== 'none');
const counted = scored.filter(({ source }) => source === 'record' || source === 'document');

const figureOf = (id: string, achieved: number, population = 20): PracticeFigure =>
  measuredFigure(id, { achieved, population, base: population }, { target: 1, floor: 0, base: 'active-employees' });
const allAt = (achieved: number) => scored.map(({ id }) => figureOf(id, achieved));
const underScheme = (achieved: number, population = 20) =>
  scored.map(({ id }) => measuredFigure(id, { achieved, population, base: population }, scheme.practices[id]!));

describe('what if', () => {
  it('is the index as it stands when nothing more is supposed', () => {
    expect(suppose(allAt(10), new Map(), known).index).toBeCloseTo(50, 6);
  });

  it('gains for a practice that meets its expectation what the movers promise', () => {
    const figures = allAt(10);
    const [first] = movers(figures, known);
    const terms = scheme.practices[first!.id]!;
    const met = suppose(figures, new Map([[first!.id, Math.ceil(20 * terms.target) - 10]]), known).index;
    expect(met! - 50).toBeCloseTo(first!.gain, 6);
  });

  it('leaves alone what a survey measures, what is met and what has no figure', () => {
    const survey = scored.find(({ source }) => source === 'survey')!.id;
    expect(canGrow(figureOf(survey, 10), known)).toBe(false);
    const surveyed = structuredClone(scheme);
    surveyed.practices[counted[0]!.id]!.source = 'survey';
    expect(canGrow(figureOf(counted[0]!.id, 10), { places, scheme: surveyed })).toBe(false);
    expect(canGrow(figureOf(counted[0]!.id, 20), known)).toBe(false);
    expect(canGrow(silentFigure(counted[0]!.id, 'withheld'), known)).toBe(false);
    expect(canGrow(figureOf(counted[0]!.id, 19), known)).toBe(true);
  });

  it('counts who achieves among those with the occasion', () => {
    const { achieved, population } = grown(figureOf(counted[0]!.id, 18), 5, known);
    expect([achieved, population]).toEqual([23, 23]);
  });

  it('never lowers an index', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.nat({ max: counted.length - 1 }),
        fc.nat({ max: 100 }),
        (achieved, at, more) => {
          const figures = underScheme(achieved);
          const then = suppose(figures, new Map([[counted[at]!.id, more]]), known).index;
          expect(then!).toBeGreaterThanOrEqual(suppose(figures, new Map(), known).index! - 1e-9);
        }
      ),
      { numRuns: 40 }
    ));

  it('changes nothing where nothing more is supposed of a practice', () => {
    const figures = underScheme(1);
    const none = new Map(counted.map(({ id }) => [id, 0]));
    expect(suppose(figures, none, known).index).toBeCloseTo(suppose(figures, new Map(), known).index!, 9);
  });
});

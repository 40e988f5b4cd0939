// What holds for every count and every figure, not only for the examples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { componentFigure, measuredFigure, scoreOf, silentFigure, unitIndex } from './rules.ts';
import { exampleScheme } from './scheme.ts';
import type { Counts, PracticeFigure, Yardstick } from './types.ts';

const places = catalogueFor(2026);
const scheme = exampleScheme(places, 2026);
const dust = 1e-9;

const yardsticks: fc.Arbitrary<Yardstick> = fc.record({
  target: fc.constantFrom(0.1, 0.2, 0.3, 0.4, 0.5, 0.8, 1),
  floor: fc.constantFrom(0, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 4),
  base: fc.constant('active-employees' as const)
});
/** Achieved is part of the population, and the population part of the base. */
const someCounts: fc.Arbitrary<Counts> = fc
  .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }))
  .map((numbers) => numbers.sort((a, b) => a - b) as [number, number, number])
  .map(([achieved, population, base]) => ({ achieved, population, base }));

describe('every score', () => {
  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        const score = scoreOf(counts, yardstick) ?? 0;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      })
    );
  });

  it('never falls when one more is achieved', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        const more = scoreOf({ ...counts, achieved: counts.achieved + 1 }, yardstick);
        expect(more ?? 0).toBeGreaterThanOrEqual(scoreOf(counts, yardstick) ?? 0);
      })
    );
  });

  it('not starting never beats trying: where taking part is expected, nobody starting is the least', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        if (yardstick.floor === 0 || counts.base === 0) return;
        const tried = scoreOf(counts, yardstick) ?? 0;
        expect(scoreOf({ ...counts, achieved: 0, population: 0 }, yardstick)).toBe(0);
        expect(tried).toBeGreaterThanOrEqual(0);
      })
    );
  });

  it('one more who starts and does well never lowers it', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        const joined = { achieved: counts.achieved + 1, population: counts.population + 1, base: counts.base + 1 };
        const before = scoreOf({ ...counts, base: counts.base + 1 }, yardstick);
        if (before === null) return;
        expect(scoreOf(joined, yardstick) ?? 0).toBeGreaterThanOrEqual(before - dust);
      })
    );
  });

  it('is missing just where nothing was expected, and the state says so', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        const figure = measuredFigure('X', counts, yardstick);
        expect(figure.score === null).toBe(figure.state === 'not-applicable');
        expect(figure.score === null).toBe(figure.expected === 0);
      })
    );
  });

  it('is 100 to the last digit when what is expected is achieved', () => {
    fc.assert(
      fc.property(someCounts, yardsticks, (counts, yardstick) => {
        const { expected } = measuredFigure('X', counts, yardstick);
        const met = scoreOf({ ...counts, achieved: Math.ceil(expected ?? 0) }, yardstick);
        if (met !== null) expect(met).toBe(100);
      })
    );
  });
});

const practices = places.practices.filter((practice) => practice.source !== 'none');
const anyScores = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 161, maxLength: 161 });
const figuresOf = (scores: readonly (number | null)[]): PracticeFigure[] =>
  practices.map(({ id }, number) => {
    const score = scores[number] ?? null;
    return score === null ? silentFigure(id, 'not-yet-measurable') : { ...silentFigure(id, 'measured'), score };
  });

function unitOf(figures: readonly PracticeFigure[]) {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return unitIndex(
    places.components.map(({ id }) => componentFigure(id, places.practices, byId)),
    scheme
  );
}

describe('every index', () => {
  it('lies within its components, and each component within its practices', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const { index, components } = unitOf(figuresOf(scores));
        const known = components.flatMap((component) => component.score ?? []);
        if (index === null) return;
        expect(index).toBeGreaterThanOrEqual(Math.min(...known) - dust);
        expect(index).toBeLessThanOrEqual(Math.max(...known) + dust);
      }),
      { numRuns: 50 }
    );
  });

  it('never falls when a practice rises', () => {
    fc.assert(
      fc.property(anyScores, fc.nat({ max: 160 }), (scores, place) => {
        if (scores[place] === null) return;
        const before = unitOf(figuresOf(scores)).index;
        const after = unitOf(figuresOf(scores.map((score, number) => (number === place ? 100 : score)))).index;
        if (before !== null) expect(after ?? 0).toBeGreaterThanOrEqual(before - dust);
      }),
      { numRuns: 50 }
    );
  });

  it('does not change by practices that are not measured, whatever their state', () => {
    const states = fc.constantFrom('not-applicable', 'not-asked', 'not-yet-measurable');
    fc.assert(
      fc.property(anyScores, states, (scores, state) => {
        const figures = figuresOf(scores);
        const others = figures.map((each) =>
          each.score === null ? silentFigure(each.id, state as 'not-asked') : each
        );
        const left = figures.filter((figure) => figure.score !== null);
        expect(unitOf(others).index).toBe(unitOf(figures).index);
        expect(unitOf(left).index).toBe(unitOf(figures).index);
      }),
      { numRuns: 50 }
    );
  });

  it('counts 161 practices, since three are not in the source', () => {
    expect(unitOf(figuresOf(practices.map(() => 50)))).toMatchObject({ index: 50, measured: 161, total: 161 });
  });
});

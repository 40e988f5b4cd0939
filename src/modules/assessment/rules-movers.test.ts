// The practices that would move the index most, and that their gains are those of the index itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { componentFigure, silentFigure, unitIndex } from './rules.ts';
import { indexShares, movers } from './rules-movers.ts';
import { exampleScheme } from './scheme.ts';
import type { PracticeFigure } from './types.ts';

const places = catalogueFor(2026);
const scheme = exampleScheme(places, 2026);
const known = { places, scheme };

const scoredPractices = places.practices.filter((practice) => practice.source !== 'none');
const measured = (id: string, achieved: number, expected: number): PracticeFigure => ({
  ...{ id, state: 'measured', achieved, population: expected, base: expected, expected },
  score: 100 * Math.min(1, achieved / expected)
});

function indexOf(figures: readonly PracticeFigure[]): number | null {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const components = places.components.map(({ id }) => componentFigure(id, places.practices, byId));
  return unitIndex(components, scheme).index;
}

/** Figures of all practices: a number of achieved out of ten, or null for one without a figure. */
const figuresOf = (achieved: readonly (number | null)[]): PracticeFigure[] =>
  scoredPractices.map(({ id }, number) => {
    const of = achieved[number] ?? null;
    return of === null ? silentFigure(id, 'not-yet-measurable') : measured(id, of, 10);
  });
const anyFigures = fc
  .array(fc.option(fc.nat({ max: 10 })), { minLength: 161, maxLength: 161 })
  .map((achieved) => figuresOf(achieved));

describe('movers', () => {
  it('are three, the strongest first, with what is missing', () => {
    const figures = figuresOf(scoredPractices.map(() => 9));
    const found = movers(figures, known);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatchObject({ missing: 1, achieved: 9, expected: 10 });
    expect(found.map((mover) => mover.gain)).toEqual([...found.map((mover) => mover.gain)].sort((a, b) => b - a));
  });

  it('prefer a practice that is an item by itself to a letter among fifteen', () => {
    const figures = figuresOf(scoredPractices.map(({ component }) => (component === 'value-chain' ? 0 : 10)));
    expect(movers(figures, known)[0]?.id).toBe('I.LVC.1');
    expect(movers(figures, known, 200).at(-1)?.id.slice(0, 7)).toBe('O.LVC.1');
  });

  it('leave out what is at its expectation and what has no figure', () => {
    expect(movers(figuresOf(scoredPractices.map(() => 10)), known)).toEqual([]);
    expect(movers(figuresOf(scoredPractices.map(() => null)), known)).toEqual([]);
  });

  it('are none where no index is printed', () => {
    const few = figuresOf(scoredPractices.map(({ component }) => (component === 'learners' ? 1 : null)));
    expect(indexOf(few)).toBeNull();
    expect(movers(few, known)).toEqual([]);
  });

  it('round up what is missing to whole ones', () => {
    const figures = figuresOf(scoredPractices.map(() => 10)).map((figure) =>
      figure.id === 'I.KMI.2' ? measured('I.KMI.2', 2, 4.2) : figure
    );
    expect(movers(figures, known)).toMatchObject([{ id: 'I.KMI.2', missing: 3 }]);
  });
});

describe('in every unit', () => {
  it('the shares of the index make one, and the index is their sum over the scores', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const index = indexOf(figures);
        const shares = indexShares(figures, known);
        if (index === null) return expect(shares.size).toBe(0);
        const sum = figures.reduce((total, { id, score }) => total + (shares.get(id) ?? 0) * (score ?? 0), 0);
        expect([...shares.values()].reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
        expect(sum).toBeCloseTo(index, 9);
      }),
      { numRuns: 50 }
    );
  });

  it('a mover gains just what the index gains when that practice alone meets its expectation', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        for (const mover of movers(figures, known)) {
          const met = figures.map((each) => (each.id === mover.id ? measured(each.id, 10, 10) : each));
          expect((indexOf(met) ?? 0) - (indexOf(figures) ?? 0)).toBeCloseTo(mover.gain, 9);
        }
      }),
      { numRuns: 30 }
    );
  });
});

// Which state outranks which, and of which units a practice is asked.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { exampleScheme } from './scheme.ts';
import { isAskedOf, practiceFigure, silencedBy, type Circumstances } from './states.ts';
import type { AppliesTo } from './types.ts';

const plain: Circumstances = { source: 'record', isAsked: true, hasRule: true };
const everything: Circumstances = {
  source: 'none',
  isAsked: false,
  hasRule: false,
  isWithheld: true,
  isProvisional: true
};

describe('states of a practice, the strongest first', () => {
  it.each([
    ['a text lost in the source is never scored, whatever else holds', everything, 'not-in-source'],
    ['not asked of this kind of unit outranks a missing rule', { ...everything, source: 'record' }, 'not-asked'],
    [
      'without a rule it is not yet measurable',
      { ...everything, source: 'record', isAsked: true },
      'not-yet-measurable'
    ],
    ['too few answers withhold it', { ...plain, isWithheld: true, isProvisional: true }, 'withheld'],
    ['else nothing silences it', plain, null]
  ] as const)('%s', (_sentence, circumstances, state) => {
    expect(silencedBy(circumstances)).toBe(state);
  });

  const yardstick = { target: 1, floor: 0, base: 'active-employees' } as const;
  const counts = { achieved: 1, population: 2, base: 9 };

  it('a practice without a rule shows neither zero nor done', () => {
    const figure = practiceFigure('X', { ...plain, hasRule: false, counts }, yardstick);
    expect(figure).toMatchObject({ state: 'not-yet-measurable', score: null, achieved: null, expected: null });
  });

  it('a withheld practice tells none of its counts', () => {
    const figure = practiceFigure('X', { ...plain, isWithheld: true, counts }, yardstick);
    expect(figure).toMatchObject({ state: 'withheld', score: null, achieved: null, population: null, base: null });
  });

  it('a document that waits for verification makes it provisional, with its score', () => {
    const figure = practiceFigure('X', { ...plain, isProvisional: true, counts }, yardstick);
    expect(figure).toMatchObject({ state: 'provisional', score: 50 });
  });

  it('what did not arise is not applicable, verified or not', () => {
    const none = { achieved: 0, population: 0, base: 9 };
    const figure = practiceFigure('X', { ...plain, isProvisional: true, counts: none }, yardstick);
    expect(figure).toMatchObject({ state: 'not-applicable', score: null, population: 0 });
  });
});

describe('of which units a practice is asked', () => {
  const scheme = exampleScheme(catalogueFor(2026), 2026);
  const asked: Record<AppliesTo, string[]> = {
    every: ['', 'I', 'II', 'III', 'IV', 'V'],
    'work-unit': ['', 'I', 'II', 'III'],
    'work-place': ['', 'I', 'II', 'III'],
    'level-1': ['', 'I'],
    lead: ['', 'I']
  };

  it.each(Object.entries(asked) as [AppliesTo, string[]][])('%s, the top always summing up', (appliesTo, levels) => {
    const all = ['', 'I', 'II', 'III', 'IV', 'V'];
    expect(all.filter((echelon) => isAskedOf(appliesTo, echelon, scheme))).toEqual(levels);
  });
});

// The scheme that ships says what it is, and leaves nothing of the catalogue out.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { exampleScheme } from './scheme.ts';

const catalogue = catalogueFor(2026);
const scheme = exampleScheme(catalogue, 2026);

describe('the example scheme', () => {
  it('is an example, not official, and invents no category', () => {
    expect(scheme).toMatchObject({ official: false, categories: [], year: 2026 });
    expect(scheme.name.id).toContain('contoh');
    expect(scheme.name.en).toContain('xample');
  });

  it('gives every component a weight and every practice its terms', () => {
    expect(Object.keys(scheme.weights).sort()).toEqual(catalogue.components.map(({ id }) => id).sort());
    expect(Object.keys(scheme.practices)).toEqual(catalogue.practices.map(({ id }) => id));
  });

  it('has the numbers that the design names as examples', () => {
    expect(scheme).toMatchObject({
      minimumWeight: 0.5,
      minimumGroup: 5,
      survey: { minimumAnswers: 5, minimumResponse: 0.3, scale: [1, 5] },
      lateAfterDays: 30,
      jpAYear: 20,
      quarters: [30, 50, 70, 90]
    });
  });

  it.each([
    ['I.SOL.1c', { target: 1, floor: 0.5, base: 'active-employees', appliesTo: 'every', recordShare: 1 }],
    ['I.KMI.2', { target: 0.3, floor: 1, base: 'active-employees', recordShare: 1 }],
    ['I.LRN.5', { target: 0.2, floor: 0.05 }],
    ['I.SOL.1d', { target: 1, floor: 0 }],
    ['T.LVC.2', { floor: 0.25, base: 'teams' }],
    ['T.SOL.1', { floor: 0.5, base: 'teams' }],
    ['O.KMI.4', { floor: 1, base: 'units-asked', appliesTo: 'work-unit' }],
    ['O.SFC.2', { floor: 1, base: 'level-1-units', appliesTo: 'level-1' }],
    ['O.LRN.5', { floor: 0.05, recordShare: 0.5 }],
    ['O.LDR.5', { floor: 0, recordShare: 0 }],
    ['O.FBK.2', { target: 0.8 }],
    ['O.FBK.9', { floor: 4, base: 'level-1-units' }]
  ])('takes target, floor and applicability of %s from the catalogue', (id, terms) => {
    expect(scheme.practices[id]).toMatchObject(terms);
  });
});

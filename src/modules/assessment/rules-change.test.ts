// What changed between two moments: exact parts of the index, honest about the rest, silent of what is withheld.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { figureOfUnit, expandPractices } from './figures.ts';
import { changesBetween, type Standpoint } from './rules-change.ts';
import { exampleScheme } from './scheme.ts';
import type { Counts, SurveyCell } from './types.ts';

const places = catalogueFor(2026);
const scheme = { ...exampleScheme(places, 2026), minimumWeight: 0 };
const counted = ['I.SOL.1a', 'I.SOL.1f', 'O.KMI.3', 'I.LRN.2', 'O.LDR.1'];
const surveyed = ['O.LRN.3', 'O.LRN.4', 'O.LFO.3'];

type Told = { counts: readonly number[]; cells?: readonly (SurveyCell | null)[]; mixed?: number };

/** A unit of level I as it would be kept: ten of each practice had the occasion, so many achieved. */
function standing({ counts, cells = [], mixed = 0 }: Told): Standpoint {
  const found = new Map(
    counts.map((achieved, at): [string, Counts] => [counted[at] ?? '', { achieved, population: 10, base: 10 }])
  );
  found.set('O.LFO.3', { achieved: mixed, population: mixed, base: 10 });
  const surveys = new Map(cells.flatMap((cell, at) => (cell ? [[surveyed[at] ?? '', cell] as const] : [])));
  const known = {
    ...{ catalogue: places, scheme, measured: new Set([...counted, 'O.LFO.3']) },
    surveyed: new Set(surveyed)
  };
  const unit = figureOfUnit({ unitId: 1, echelon: 'I', employees: 40, surveys }, found, known);
  const { index, components } = unit;
  return { index, components, practices: expandPractices(unit.practices, places), scheme };
}
const cell = (mean: number): SurveyCell => ({ asked: 20, isShown: true, answers: 15, mean, margin: 0.2 });
describe('a change', () => {
  it.each([
    ['nothing where nothing moved', [5, 5], [5, 5], []],
    ['one practice', [5, 5], [8, 5], ['I.SOL.1a']],
    ['both, a fall as well', [5, 5], [8, 2], ['I.SOL.1a', 'I.SOL.1f']]
  ])('is told of %s', (_, before, after, ids) => {
    const log = changesBetween(standing({ counts: before }), standing({ counts: after }), places);
    expect(log.practices.map(({ id }) => id).toSorted()).toEqual(ids);
  });

  it('says how many achieved then and now', () => {
    const [change] = changesBetween(standing({ counts: [5] }), standing({ counts: [8] }), places).practices;
    expect(change).toMatchObject({
      id: 'I.SOL.1a',
      kind: 'moved',
      achieved: { from: 5, to: 8 },
      population: { to: 10 }
    });
  });

  it('tells of more records where the score could not rise any more', () => {
    const more = (achieved: number) => standing({ counts: [achieved] });
    expect(changesBetween(more(10), more(10), places).practices).toEqual([]);
    const log = changesBetween(standing({ counts: [9, 10] }), standing({ counts: [9, 9] }), places);
    expect(log.practices.map(({ id }) => id)).toEqual(['I.SOL.1f']);
  });

  it('says where documents prove a practice now, then, or both times', () => {
    const proved = standing({ counts: [8] });
    const terms = { ...scheme.practices['I.SOL.1a']!, source: 'document' as const };
    const byDocument = { ...proved, scheme: { ...scheme, practices: { ...scheme.practices, 'I.SOL.1a': terms } } };
    const documents = (before: Standpoint, after: Standpoint) =>
      changesBetween(before, after, places).practices.map((change) => [change.id, change.documents]);
    const records = standing({ counts: [5] });
    expect(documents(records, proved)).toEqual([['I.SOL.1a', undefined]]);
    expect(documents(records, byDocument)).toEqual([['I.SOL.1a', 'one']]);
    expect(documents({ ...records, scheme: byDocument.scheme }, byDocument)).toEqual([['I.SOL.1a', 'both']]);
  });

  it('names what came into the index and what left it, without an effect of their own', () => {
    const [before, after] = [standing({ counts: [5] }), standing({ counts: [5], cells: [cell(4)] })];
    expect(changesBetween(before, after, places).practices).toMatchObject([
      { id: 'O.LRN.3', kind: 'came', effect: null }
    ]);
    expect(changesBetween(after, before, places).practices).toMatchObject([
      { id: 'O.LRN.3', kind: 'left', effect: null }
    ]);
  });
});

const someCounts = fc.array(fc.nat({ max: 10 }), { minLength: counted.length, maxLength: counted.length });

describe('every change', () => {
  it('is made of parts that add up to it, with nothing left where the same practices stand in the index', () => {
    fc.assert(
      fc.property(someCounts, someCounts, (before, after) => {
        const log = changesBetween(standing({ counts: before }), standing({ counts: after }), places);
        const sum = log.practices.reduce((all, { effect }) => all + (effect ?? 0), 0);
        expect(sum).toBeCloseTo((log.index.to ?? NaN) - (log.index.from ?? NaN), 6);
        expect(log.rest).toBe(0);
      }),
      { numRuns: 60 }
    );
  });

  it('is the same whatever a withheld survey says, and whatever records stand beside it', () => {
    const hiddenAt = fc.constantFrom<('then' | 'now')[]>(['then'], ['now'], ['then', 'now']);
    const secrets = fc.record({ mean: fc.double({ min: 1, max: 5, noNaN: true }), records: fc.nat({ max: 10 }) });
    fc.assert(
      fc.property(someCounts, someCounts, hiddenAt, fc.tuple(secrets, secrets), (was, is, hidden, [one, other]) => {
        const at = (when: 'then' | 'now', counts: readonly number[], secret: typeof one) => {
          const isHidden = hidden.includes(when);
          const { mean, records } = isHidden ? secret : { mean: 3, records: 4 };
          const asked = { asked: 20, isShown: !isHidden, answers: 15, mean, margin: 0.2 };
          return standing({ counts, cells: [asked, null, asked], mixed: records });
        };
        const log = (secret: typeof one) => changesBetween(at('then', was, secret), at('now', is, secret), places);
        expect(log(one)).toEqual(log(other));
        expect(log(one).practices.filter(({ id }) => surveyed.includes(id))).toEqual([]);
        expect(log(one).unsaid).toBe(2);
      }),
      { numRuns: 60 }
    );
  });
});

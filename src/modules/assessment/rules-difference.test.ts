// What differs between two schemes, and whether it is method.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { differencesOf, differInMethod, isUnforeseen } from './rules-difference.ts';
import { withTyped } from './scheme-fields.ts';
import { exampleScheme, schemeFrom } from './scheme.ts';

const scheme = exampleScheme(catalogueFor(2026), 2026);
const typed = (values: Record<string, string>) =>
  withTyped(scheme, Object.fromEntries(Object.entries(values).map(([key, text]) => [key, [text]])));

describe('the difference', () => {
  it('of a scheme to itself, and to the next year that took it over, is nothing', () => {
    expect(differencesOf(scheme, scheme)).toEqual([]);
    expect(differencesOf(scheme, schemeFrom(scheme, catalogueFor(2027), 2027))).toEqual([]);
  });

  it('names each value with what it was and is', () => {
    const next = typed({
      'weight-leaders': '20',
      'phase-answer': '2027-04-01',
      'categoryFrom-1': '60',
      'categoryEn-1': 'Advanced'
    });
    expect(differencesOf(scheme, next).map(({ key, from, to }) => [key, from, to])).toEqual([
      ['weight-leaders', 15, 20],
      ['categoryId-1', null, ''],
      ['categoryEn-1', null, 'Advanced'],
      ['categoryFrom-1', null, 60],
      ['phase-answer', '2027-03-29', '2027-04-01']
    ]);
    expect(differencesOf(next, scheme).at(-1)).toMatchObject({ key: 'categoryFrom-1', from: 60, to: null });
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['a weight', { 'weight-leaders': '20' }, true],
    ['a target', { 'target-I.LRN.1': '70' }, true],
    ['the hours of the year', { jpAYear: '24' }, true],
    ['the scale of the survey', { scaleHigh: '7' }, true],
    ['a quarterly aim', { 'quarter-1': '25' }, false],
    ['the end of a phase', { 'phase-answer': '2027-04-01' }, false]
  ])('in %s is method or not', (_, values, isMethod) => expect(differInMethod(scheme, typed(values))).toBe(isMethod));

  it('that only counting anew can tell is named', () => {
    const changes = differencesOf(
      scheme,
      typed({ jpAYear: '24', 'phase-evidence': '2027-01-20', 'weight-leaders': '20' })
    );
    expect(changes.filter(isUnforeseen).map(({ key }) => key)).toEqual(['jpAYear', 'phase-evidence']);
  });
});

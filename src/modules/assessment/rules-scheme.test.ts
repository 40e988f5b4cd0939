// What a scheme may hold: a table of wrong values, each found at its field; typed text in and out.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { faultsOf, weightsOf } from './rules-scheme.ts';
import { fieldsOf, numberOf, withTyped } from './scheme-fields.ts';
import { exampleScheme, schemeFrom } from './scheme.ts';

const scheme = exampleScheme(catalogueFor(2026), 2026);
const faultsWith = (typed: Record<string, string>) =>
  faultsOf(withTyped(scheme, Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, [text]])))).map(
    ({ key, reason }) => `${key} ${reason}`
  );

describe('a scheme', () => {
  it('as it ships has no fault, and adds up to 100', () => {
    expect(faultsOf(scheme)).toEqual([]);
    expect(weightsOf(scheme)).toBe(100);
  });

  it('may hold weights that do not add up to 100: they are shared out over their sum', () => {
    expect(faultsWith({ 'weight-strategy': '12' })).toEqual([]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ 'weight-strategy': '-1' }, ['weight-strategy weight-range']],
    [{ 'weight-strategy': 'lima' }, ['weight-strategy number']],
    [{ 'target-I.LRN.1': '0' }, ['target-I.LRN.1 target-range']],
    [{ 'target-I.LRN.1': '101' }, ['target-I.LRN.1 target-range']],
    [{ 'floor-I.LRN.1': '120%' }, ['floor-I.LRN.1 floor-range']],
    [{ 'applies-I.LRN.1': 'everywhere' }, ['applies-I.LRN.1 applies']],
    [{ 'share-O.LFO.3': '150' }, ['share-O.LFO.3 share-range']],
    [{ minimumGroup: '4' }, ['minimumGroup group-range']],
    [{ minimumAnswers: '4' }, ['minimumAnswers answers-range']],
    [{ minimumAnswers: '' }, ['minimumAnswers number']],
    [{ scaleLow: '5' }, ['scaleHigh scale-order']],
    [{ 'quarter-2': '20' }, ['quarter-2 quarter-order']],
    [{ achievementCap: '90' }, ['achievementCap cap-range']],
    [{ 'phase-committee': '2027-02-10' }, ['phase-committee phase-order']],
    [{ 'phase-evidence': '2026-11-30' }, ['phase-evidence cut-off-early']],
    [{ 'phase-approval': '2028-02-01' }, ['phase-approval phase-outside']],
    [{ 'phase-approval': '2027-02-30' }, ['phase-approval no-day']]
  ])('with %j is faulty: %j', (typed, faults) => expect(faultsWith(typed)).toEqual(faults));

  const rows = (...categories: [string, string, string][]) =>
    Object.fromEntries(
      categories.flatMap(([id, en, from], at) => [
        [`categoryId-${at + 1}`, id],
        [`categoryEn-${at + 1}`, en],
        [`categoryFrom-${at + 1}`, from]
      ])
    );
  it.each<[string, Record<string, string>, string[]]>([
    ['in order', rows(['Awal', 'Early', '0'], ['Maju', 'Advanced', '60']), []],
    ['with rows left empty', rows(['Awal', 'Early', '0'], ['', '', '']), []],
    ['out of order', rows(['Awal', 'Early', '60'], ['Maju', 'Advanced', '40']), ['categoryFrom-2 category-order']],
    ['named in one language', rows(['Awal', '', '0']), ['categoryEn-1 category-name']]
  ])('with categories %s', (_, typed, faults) => expect(faultsWith(typed)).toEqual(faults));

  it('without any weight is faulty', () => {
    const typed = Object.fromEntries(Object.keys(scheme.weights).map((id) => [`weight-${id}`, '0']));
    expect(faultsWith(typed)).toEqual(['weight-strategy weights-none']);
  });
});

describe('typed values', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5 %', 12.5],
    ['1.000,5', NaN],
    ['', NaN],
    ['1e3', NaN]
  ])('%s is %s', (typed, value) => expect(numberOf(typed)).toBe(value));

  it('touch only what they name, and never what the scheme does not know', () => {
    const next = withTyped(scheme, {
      'target-I.LRN.1': ['85'],
      'target-X.XX.9': ['1'],
      'weight-toString': ['3'],
      id: ['1']
    });
    const changed = fieldsOf(next).filter(({ value }, at) => fieldsOf(scheme)[at]?.value !== value);
    expect(changed).toEqual([{ key: 'target-I.LRN.1', part: 'practices', kind: 'share', value: 0.85 }]);
    expect(scheme.practices['I.LRN.1']?.target).not.toBe(0.85);
  });
});

describe('the scheme of the next year', () => {
  it('has the terms of the last, its calendar a year on, and no decree', () => {
    const last = {
      ...withTyped(scheme, { 'weight-leaders': ['20'] }),
      official: true,
      decree: { number: 'KMK 1', on: '2026-02-01' }
    };
    const next = schemeFrom(last, catalogueFor(2027), 2027);
    expect(next).toMatchObject({ year: 2027, version: 1, official: false, decree: null });
    expect(next.weights.leaders).toBe(20);
    expect(next.calendar.evidence).toBe('2028-01-31');
    expect(next.practices).toEqual(last.practices);
  });

  it('scores a practice that the last one did not know by the example', () => {
    const { 'I.LRN.1': _, ...practices } = scheme.practices;
    const next = schemeFrom({ ...scheme, practices }, catalogueFor(2027), 2027);
    expect(next.practices['I.LRN.1']).toEqual(scheme.practices['I.LRN.1']);
  });
});

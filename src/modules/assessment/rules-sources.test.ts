// Which sources a practice can take, and which one a scheme takes.
import { describe, expect, it } from 'vitest';
import {
  asksPeople,
  byDocumentIn,
  countSources,
  countsRecords,
  isByDocument,
  otherwiseProved,
  sourceIn,
  sourcesOf,
  yardstickIn
} from './rules-sources.ts';
import type { PracticeTerms, Scheme, Source } from './types.ts';

const built = { counted: new Set(['both', 'counted', 'paper', 'told']), asked: new Set(['both', 'asked', 'told']) };

describe('a practice can be proved', () => {
  it.each<[string, string, Source, Source[]]>([
    ['from every source where both are built', 'both', 'mixed', ['record', 'document', 'survey', 'mixed']],
    ['by records or a document where nobody is asked', 'counted', 'record', ['record', 'document']],
    ['by documents alone where its wording is one', 'paper', 'document', ['document']],
    [
      'by documents, survey or both where people are asked about one',
      'told',
      'document',
      ['document', 'survey', 'mixed']
    ],
    ['by the survey alone where nothing counts', 'asked', 'survey', ['survey']],
    ['as the catalogue says where nothing is built', 'neither', 'mixed', ['mixed']],
    ['by nothing where its text is lost', 'both', 'none', ['none']]
  ])('%s', (_, id, source, sources) => expect(sourcesOf({ id, source }, built)).toEqual(sources));
});

describe('under a scheme', () => {
  const terms = (source: Source) => ({ source }) as PracticeTerms;
  const scheme = { practices: { a: terms('survey'), b: terms('record'), d: terms('record') } };
  const practices = [
    { id: 'a', source: 'mixed' },
    { id: 'b', source: 'record' },
    { id: 'c', source: 'document' },
    { id: 'd', source: 'none' }
  ];

  it('the source is the one that it names, else the one of the catalogue, and none stays none', () =>
    expect(practices.map((practice) => sourceIn(scheme, practice))).toEqual(['survey', 'record', 'document', 'none']));
  it('sources are counted, and departures from the catalogue found', () => {
    expect(countSources(scheme, practices)).toEqual({ survey: 1, record: 1, document: 1 });
    expect(otherwiseProved(scheme, practices).map(({ id }) => id)).toEqual(['a']);
  });
  it.each<[Source, boolean, boolean]>([
    ['record', true, false],
    ['document', true, false],
    ['survey', false, true],
    ['mixed', true, true],
    ['none', false, false]
  ])('%s', (source, records, people) => expect([countsRecords(source), asksPeople(source)]).toEqual([records, people]));
});

describe('by a document', () => {
  const terms = (source: Source): PracticeTerms => ({
    ...{ target: 0.8, floor: 0.5, base: 'active-employees', appliesTo: 'work-unit', source, recordShare: 1 }
  });
  const scheme = {
    practices: { a: terms('record'), b: terms('document'), c: terms('document'), d: terms('mixed') },
    asked: { 'work-unit': ['', 'I', 'II'] }
  } as unknown as Scheme;
  const practices = [
    { id: 'a', source: 'record' },
    { id: 'b', source: 'record' },
    { id: 'c', source: 'document' },
    { id: 'd', source: 'mixed' },
    { id: 'b', source: 'none' }
  ];

  it('is proved what the catalogue counts by records and the scheme proves by documents', () => {
    expect(practices.map((practice) => isByDocument(scheme, practice))).toEqual([false, true, false, false, false]);
    expect(byDocumentIn(scheme, practices)).toEqual([{ practice: 'b', levels: ['', 'I', 'II'] }]);
  });
  it('the target is a share of the units asked, and no floor of people is expected', () => {
    const [a, b] = practices;
    expect(yardstickIn(scheme, a!)).toBe(scheme.practices['a']);
    expect(yardstickIn(scheme, b!)).toEqual({ ...terms('document'), floor: 0, base: 'none' });
    expect(yardstickIn(scheme, practices[2]!)).toBe(scheme.practices['c']);
    expect(yardstickIn(scheme, { id: 'x', source: 'record' })).toBeUndefined();
  });
});

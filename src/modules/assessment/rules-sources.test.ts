// Which sources a practice can take, and which one a scheme takes.
import { describe, expect, it } from 'vitest';
import { asksPeople, countSources, countsRecords, otherwiseProved, sourceIn, sourcesOf } from './rules-sources.ts';
import type { PracticeTerms, Source } from './types.ts';

const built = { counted: new Set(['both', 'counted', 'paper']), asked: new Set(['both', 'asked']) };

describe('a practice can be proved', () => {
  it.each<[string, string, Source, Source[]]>([
    ['by records, survey or both where both are built', 'both', 'mixed', ['record', 'survey', 'mixed']],
    ['by records alone where nobody is asked', 'counted', 'record', ['record']],
    ['by documents where a rule counts those', 'paper', 'document', ['document']],
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

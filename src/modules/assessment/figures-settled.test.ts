// What the committee settled under a scheme that proves a practice from another source than it was settled by.
import { expect, it } from 'vitest';
import { settledUnder, type Settled } from './figures-settled.ts';
import type { PracticeTerms, Source } from './types.ts';

const practices = [
  { id: 'counted', source: 'record' },
  { id: 'paper', source: 'document' }
];
const under = (source: Source) => ({ practices: { counted: { source } as PracticeTerms } });
const held = (more: Partial<Settled>): Settled => ({
  ...{ unitId: 1, practice: 'counted', achieved: 40, population: 50, base: 60, falls: false, stands: 4, judged: 5 },
  ...{ score: 70, ...more }
});
const dropped = { achieved: null, population: null, base: null, falls: null, stands: null, judged: null };

it.each<[string, Partial<Settled>, Source, object]>([
  ['records locked under records hold', {}, 'record', {}],
  ['records locked are nothing to documents, a decided score stays', {}, 'document', dropped],
  ['documents locked under documents hold', { falls: true }, 'document', {}],
  ['documents locked are nothing to records', { falls: true }, 'record', dropped],
  ['where nothing was locked nothing is dropped', dropped, 'document', {}],
  ['what is a document by its wording is left alone', { practice: 'paper', falls: true }, 'document', {}],
  ['and so is what the catalogue does not know', { practice: 'gone', falls: true }, 'record', {}]
])('%s', (_, more, source, left) =>
  expect(settledUnder([held(more)], under(source), practices)).toEqual([{ ...held(more), ...left }])
);

// Which words are kept when nothing was found.
import { expect, it } from 'vitest';
import { asksSomething, asksWordsAlone, keptWords } from './rules-sought.ts';
import { searchSchema } from './schema.ts';

it.each([
  ['in one writing', '  Uang   PERSEDIAAN ', 'uang persediaan'],
  ['not a word or two letters', 'ab', undefined],
  ['no number that may be somebody’s', '19840518 201801 2 003', undefined],
  ['a year', 'pagu 2026', 'pagu 2026'],
  ['no page of text', 'a'.repeat(81), undefined]
])('keeps %s', (_case, q, expected) => expect(keptWords(q)).toBe(expected));

it.each([
  [{ q: 'kas' }, true],
  [{ q: '' }, false],
  [{ q: 'kas', year: '2025' }, false],
  [{ q: 'kas', mine: 'true' }, false],
  [{ q: 'kas', page: '2' }, false]
])('%j asks for words alone: %s', (query, expected) =>
  expect(asksWordsAlone(searchSchema.parse(query))).toBe(expected)
);

it.each([
  [{ q: 'kas' }, true],
  [{ unit: 'M.05' }, true],
  [{ mine: 'true' }, true],
  [{ q: ' ', sort: 'title', page: '2' }, false]
])('%j asks for something: %s', (query, expected) => expect(asksSomething(searchSchema.parse(query))).toBe(expected));

// What counts as reworded: the same practice, asked of people both times, in other words as each figure stood.
import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { rewordedBetween, type Wording } from './rules-wording.ts';
import { exampleScheme } from './scheme.ts';
import type { Scheme, Source } from './types.ts';

const [last, now] = [2025, 2026].map((year) => exampleScheme(catalogueFor(year), year)) as [Scheme, Scheme];
const row = (since: string, practice: string, wording: string): Wording => ({
  year: Number(since.slice(0, 4)),
  ...{ since, practice, wording }
});
const provedBy = (scheme: Scheme, practice: string, source: Source): Scheme => ({
  ...scheme,
  practices: { ...scheme.practices, [practice]: { ...scheme.practices[practice]!, source } }
});
const wordings = [
  row('2025-09-06', 'O.LRN.3', 'a'), // by the survey alone
  row('2026-09-06', 'O.LRN.3', 'a'),
  row('2026-11-06', 'O.LRN.3', 'b'),
  row('2025-09-06', 'O.LRN.5', 'a'), // half by the survey
  row('2026-09-06', 'O.LRN.5', 'b'),
  row('2026-09-06', 'O.LRN.4', 'b') // nobody was asked the year before
];
const last25 = { scheme: last, asOf: null };

describe('between two figures', () => {
  it.each([
    ['as the years stand last', last25, { scheme: now, asOf: null }, ['O.LRN.3', 'O.LRN.5']],
    ['before the second survey of the year', last25, { scheme: now, asOf: '2026-10-31' }, ['O.LRN.5']],
    ['before any survey of the year', last25, { scheme: now, asOf: '2026-08-31' }, []],
    ['within a year', { scheme: now, asOf: '2026-10-31' }, { scheme: now, asOf: '2026-11-30' }, ['O.LRN.3']],
    ['of the same day', { scheme: now, asOf: '2026-10-31' }, { scheme: now, asOf: '2026-10-31' }, []]
  ])('%s', (_, from, to, practices) => expect(rewordedBetween(wordings, from, to).toSorted()).toEqual(practices));

  it('a practice that one of the schemes proves by records was not asked in other words', () => {
    const records = { scheme: provedBy(now, 'O.LRN.5', 'record'), asOf: null };
    expect(rewordedBetween(wordings, last25, records)).toEqual(['O.LRN.3']);
  });
});

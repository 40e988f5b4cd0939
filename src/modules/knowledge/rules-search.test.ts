// Counts, pages and marks of what a search found.
import { describe, expect, it } from 'vitest';
import { everyChoice, facetsOf, mostFrequent, pageOf, piecesOf, monthOf, type Found } from './rules-search.ts';

const plain = { template: 'free', unitId: 7, jobFamily: '', communityId: null } as const;
const found: Found[] = [
  { ...plain, id: 1, form: 'text', level: 3, year: 2026, jobFamily: 'Pajak' },
  { ...plain, id: 2, form: 'audio', level: 3, year: 2025, communityId: 4 },
  { ...plain, id: 3, form: 'text', level: 2, year: null, template: 'lesson' }
];

describe('what was found', () => {
  it('is counted by everything a list is narrowed by', () =>
    expect(facetsOf(found)).toEqual({
      forms: { text: 2, audio: 1 },
      levels: { 3: 2, 2: 1 },
      years: { 2026: 1, 2025: 1, '': 1 },
      templates: { free: 2, lesson: 1 },
      families: { Pajak: 1, '': 2 },
      unitIds: { 7: 3 },
      communityIds: { 4: 1, '': 2 }
    }));
  it('offers the most frequent choices, the nameless left out', () =>
    expect(mostFrequent({ a: 1, b: 3, '': 9, c: 3 }, 2)).toEqual([
      ['b', 3],
      ['c', 3]
    ]));
  it('fills pages of twenty', () => {
    const all = Array.from({ length: 50 }, (_, at) => at);
    expect([1, 3, 4].map((page) => pageOf(all, page).length)).toEqual([20, 10, 0]);
  });
  it('offers every choice where it is not counted: the last five years and any year found', () => {
    const { forms, levels, years } = everyChoice(
      facetsOf([{ ...plain, id: 1, form: 'audio', level: 4, year: 2019 }]),
      '2026-11-24'
    );
    expect(Object.keys(forms)).toHaveLength(5);
    expect(Object.keys(levels)).toEqual(['1', '2', '3', '4']);
    expect(Object.keys(years)).toEqual(['2019', '2022', '2023', '2024', '2025', '2026']);
  });
});

it.each([
  ['2025-12-31', 24312],
  ['2026-01-01', 24313],
  ['2026-11-24', 24323]
])('%s lies in month %i', (day, month) => expect(monthOf(day)).toBe(month));

it('marked text becomes pieces', () => {
  expect(piecesOf('a \u0001b\u0002 c')).toEqual([
    { text: 'a ', isFound: false },
    { text: 'b', isFound: true },
    { text: ' c', isFound: false }
  ]);
});

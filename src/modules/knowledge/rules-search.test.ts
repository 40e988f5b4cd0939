// Counts, pages and marks of what a search found.
import { describe, expect, it } from 'vitest';
import { eachOnce, everyChoice, facetsOf, pageOf, piecesOf, quarterOf, type Found } from './rules-search.ts';

const found: Found[] = [
  { id: 1, form: 'text', level: 3, year: 2026 },
  { id: 2, form: 'audio', level: 3, year: 2025 },
  { id: 3, form: 'text', level: 2, year: null }
];

describe('what was found', () => {
  it('is counted by form, level and year', () =>
    expect(facetsOf(found)).toEqual({
      forms: { text: 2, audio: 1 },
      levels: { 3: 2, 2: 1 },
      years: { 2026: 1, 2025: 1, '': 1 }
    }));
  it('stands once, where it stood first', () =>
    expect(eachOnce([...found, ...found].reverse()).map(({ id }) => id)).toEqual([3, 2, 1]));
  it('fills pages of twenty', () => {
    const all = Array.from({ length: 50 }, (_, at) => at);
    expect([1, 3, 4].map((page) => pageOf(all, page).length)).toEqual([20, 10, 0]);
  });
  it('offers every choice where it is not counted: the last five years and any year found', () => {
    const { forms, levels, years } = everyChoice(
      facetsOf([{ id: 1, form: 'audio', level: 4, year: 2019 }]),
      '2026-11-24'
    );
    expect(Object.keys(forms)).toHaveLength(5);
    expect(Object.keys(levels)).toEqual(['1', '2', '3', '4']);
    expect(Object.keys(years)).toEqual(['2019', '2022', '2023', '2024', '2025', '2026']);
  });
});

it.each([
  ['2026-01-01', 8105],
  ['2026-03-31', 8105],
  ['2026-04-01', 8106],
  ['2026-12-31', 8108]
])('%s lies in quarter %i', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

it('marked text becomes pieces', () => {
  expect(piecesOf('a \u0001b\u0002 c')).toEqual([
    { text: 'a ', isFound: false },
    { text: 'b', isFound: true },
    { text: ' c', isFound: false }
  ]);
});

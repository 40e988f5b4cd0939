// Counts, pages and marks of what a search found.
import { describe, expect, it } from 'vitest';
import { eachOnce, facetsOf, pageOf, piecesOf, type Found } from './rules-search.ts';

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
  it('fills pages of fifty', () => {
    const all = Array.from({ length: 120 }, (_, at) => at);
    expect([1, 3, 4].map((page) => pageOf(all, page).length)).toEqual([50, 20, 0]);
  });
});

it('marked text becomes pieces', () => {
  expect(piecesOf('a \u0001b\u0002 c')).toEqual([
    { text: 'a ', isFound: false },
    { text: 'b', isFound: true },
    { text: ' c', isFound: false }
  ]);
});

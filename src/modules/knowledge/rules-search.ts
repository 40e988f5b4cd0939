// What is told of the assets found: how many, of which form, level and year; which of them stand on a page. Pure.
import { yearOf, type Day } from '#platform/dates.ts';
import { assetForms, type AssetForm, type Level, type Piece } from './types.ts';

/** How many hits are counted and ranked; beyond it the count says "more than". */
export const mostCounted = 500;
export const pageLength = 20;
/** How many of the likeliest hits are weighed by their whole text. */
export const mostWeighed = 100;
/** Marks around a word found, in text that is otherwise plain; they never stand in stored text. */
export const openMark = '\u0001';
export const closeMark = '\u0002';

export type Found = { id: number; form: AssetForm; level: Level; year: number | null };
export type Facets = { forms: Record<string, number>; levels: Record<string, number>; years: Record<string, number> };

function countBy(found: readonly Found[], key: 'form' | 'level' | 'year'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of found) {
    const value = String(each[key] ?? '');
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** How many of the found are of each form, level and year; `''` = not published yet. */
export const facetsOf = (found: readonly Found[]): Facets => ({
  forms: countBy(found, 'form'),
  levels: countBy(found, 'level'),
  years: countBy(found, 'year')
});

const offeredYears = 5;

/** The choices where there are too many hits to count: every form and level, the last years and those found. */
export function everyChoice(found: Facets, day: Day): Facets {
  const years = Array.from({ length: offeredYears }, (_, back) => yearOf(day) - back);
  const none = (keys: readonly (string | number)[]) => Object.fromEntries(keys.map((key) => [key, 0]));
  return {
    forms: none(assetForms),
    levels: none([1, 2, 3, 4]),
    years: { ...none(years), ...found.years }
  };
}

/** The quarter of a day, counted from the year 0, as the index of words has it: `2026-11-24` → 8108. */
export const quarterOf = (day: Day): number => yearOf(day) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3);

/** Each asset once, where it stands first: one is found by its title and by its text. */
export function eachOnce(found: readonly Found[]): Found[] {
  const seen = new Map<number, Found>();
  for (const each of found) if (!seen.has(each.id)) seen.set(each.id, each);
  return [...seen.values()];
}

/** The slice of a list that a page shows. */
export const pageOf = <T>(all: readonly T[], page: number): T[] =>
  all.slice((page - 1) * pageLength, page * pageLength);

/** Text with marks, as pieces to show: `Kas \u0001bank\u0002` → `[{ text: 'Kas ' }, { text: 'bank', isFound }]`. */
export function piecesOf(marked: string): Piece[] {
  const parts = marked.split(/[\u0001\u0002]/); // eslint-disable-line no-control-regex -- our own marks
  return parts.map((text, at) => ({ text, isFound: at % 2 === 1 })).filter(({ text }) => text !== '');
}

// What is told of the assets found: how many of which kind, which of them stand on a page, what was perhaps meant. Pure.
import { yearOf, type Day } from '#platform/dates.ts';
import type { Template } from './templates.ts';
import { assetForms, type AssetForm, type Level, type Piece } from './types.ts';

/** A site with so many assets is small. */
export const smallSite = 10_000;
/** How many hits are counted and ranked, by how many assets there are: beyond it the count says "more than". */
export const mostCounted = (assets: number): number => (assets <= smallSite ? 1000 : 200);
export const pageLength = 20;
/** How many of the likeliest hits are weighed by their whole text. */
export const mostWeighed = 60;
/** How much the fit of an asset weighs whose place another took. */
export const weightOfReplaced = 0.1;
/** How many of the first hits are asked who knows of them. */
export const mostAskedOf = 40;
/** Over how many days uses tell who knows. */
export const daysOfUse = 365;
/** Marks around a word found, in text that is otherwise plain; they never stand in stored text. */
export const openMark = '\u0001';
export const closeMark = '\u0002';

export type Found = {
  id: number;
  form: AssetForm;
  level: Level;
  year: number | null;
  template: Template;
  unitId: number;
  jobFamily: string;
  communityId: number | null;
};

/** How many of the found are of each kind; `''` stands for those that say nothing of it. */
export type Facets = Record<
  'forms' | 'levels' | 'years' | 'templates' | 'families' | 'unitIds' | 'communityIds',
  Record<string, number>
>;

function countBy(found: readonly Found[], key: keyof Found): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of found) {
    const value = String(each[key] ?? '');
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** How many of the found are of each kind, by everything a list is narrowed by. */
export const facetsOf = (found: readonly Found[]): Facets => ({
  forms: countBy(found, 'form'),
  levels: countBy(found, 'level'),
  years: countBy(found, 'year'),
  templates: countBy(found, 'template'),
  families: countBy(found, 'jobFamily'),
  unitIds: countBy(found, 'unitId'),
  communityIds: countBy(found, 'communityId')
});

const offeredYears = 5;
type Counted = Pick<Facets, 'forms' | 'levels' | 'years'>;

/** The choices where not all hits are counted: every form and level and the last years stand there, too, without a count. */
export function everyChoice(found: Counted, day: Day): Counted {
  const years = Array.from({ length: offeredYears }, (_, back) => yearOf(day) - back);
  const none = (keys: readonly (string | number)[]) => Object.fromEntries(keys.map((key) => [key, 0]));
  return {
    forms: { ...none(assetForms), ...found.forms },
    levels: { ...none([1, 2, 3, 4]), ...found.levels },
    years: { ...none(years), ...found.years }
  };
}

/** The most frequent keys of a facet with their counts, the nameless left out. */
export const mostFrequent = (counts: Record<string, number>, most: number): [string, number][] =>
  Object.entries(counts)
    .filter(([key]) => key !== '')
    .sort(([key, count], [other, more]) => more - count || key.localeCompare(other))
    .slice(0, most);

/** The month of a day, counted from the year 0, as the index of words has it: `2026-11-24` → 24323. */
export const monthOf = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7));

/** The slice of a list that a page shows. */
export const pageOf = <T>(all: readonly T[], page: number): T[] =>
  all.slice((page - 1) * pageLength, page * pageLength);

/** Text with marks, as pieces to show: `Kas \u0001bank\u0002` → `[{ text: 'Kas ' }, { text: 'bank', isFound }]`. */
export function piecesOf(marked: string): Piece[] {
  const parts = marked.split(/[\u0001\u0002]/); // eslint-disable-line no-control-regex -- our own marks
  return parts.map((text, at) => ({ text, isFound: at % 2 === 1 })).filter(({ text }) => text !== '');
}

// Target and floor of a practice in words. Pure.
import * as m from '#messages';
import { formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import type { PracticeTerms } from './types.ts';
import { baseWord } from './words.ts';

/** The share that earns full marks: `100%`. */
export const targetText = (terms: PracticeTerms | undefined, locale: Locale): string =>
  terms ? formatPercent(100 * terms.target, locale) : '–';

/** In how much of the base taking part is expected: a share of people, a number for each unit, or only when it arises. */
export function floorText(terms: PracticeTerms | undefined, locale: Locale): string {
  if (!terms || terms.base === 'none') return '–';
  if (terms.floor === 0) return m.assessment_floor_none();
  if (isOfUnits(terms)) return m.assessment_floor_each({ count: formatNumber(terms.floor, locale) });
  return formatPercent(100 * terms.floor, locale);
}

const isOfUnits = (terms: PracticeTerms) => terms.base === 'units-asked' || terms.base === 'level-1-units';

/** Target and floor as one sentence each, for the page of a practice. */
export function termSentences(terms: PracticeTerms, locale: Locale): string[] {
  const target = m.assessment_target_sentence({ target: targetText(terms, locale) });
  if (terms.floor === 0) return [target, m.assessment_floor_none_sentence()];
  const base = baseWord(terms.base);
  const floor = floorText(terms, locale);
  return [
    target,
    isOfUnits(terms) ? m.assessment_floor_each_sentence({ floor }) : m.assessment_floor_sentence({ floor, base })
  ];
}

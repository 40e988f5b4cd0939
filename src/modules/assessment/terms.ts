// Target and floor of a practice in words. Pure.
import * as m from '#messages';
import { formatNumber, formatPercent, type Locale } from '#ui/format.ts';
import type { PracticeTerms, Scheme, Source, Text } from './types.ts';
import { asksPeople, isByDocument, sourceIn } from './rules-sources.ts';
import { baseWord, sourceWord } from './words.ts';

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

/** By what a practice is proved; how much records weigh where they are not alone: `Campuran, catatan 50%`. */
export function sourceText(terms: PracticeTerms | undefined, locale: Locale): string {
  if (!terms) return '–';
  const word = sourceWord(terms.source);
  if (terms.source !== 'mixed') return word;
  return m.assessment_source_share({ source: word, share: formatPercent(100 * terms.recordShare, locale) });
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

/** How a survey enters a practice: its scale, from when on it is shown, and what records weigh beside it. */
export function surveySentences(survey: Scheme['survey'], terms: PracticeTerms, locale: Locale): string[] {
  const [lowest, highest] = survey.scale;
  const share =
    terms.source === 'mixed'
      ? [m.assessment_survey_share({ share: formatPercent(100 * terms.recordShare, locale) })]
      : [];
  return [
    m.assessment_survey_scored({ lowest, highest }),
    m.assessment_survey_shown_from({
      answers: survey.minimumAnswers,
      response: formatPercent(100 * survey.minimumResponse, locale)
    }),
    ...share
  ];
}

/** All that is told of how a practice is scored: of records, of the survey, or of both. */
export function scoringSentences(
  terms: PracticeTerms,
  of: { survey: Scheme['survey']; practice: Proved },
  locale: Locale
): string[] {
  const source = sourceIn({ practices: { [of.practice.id]: terms } }, of.practice);
  return [
    ...otherwise(of.practice, source),
    ...recordSentences(terms, of.practice, locale),
    ...(asksPeople(source) ? surveySentences(of.survey, terms, locale) : [])
  ];
}

type Proved = { id: string; source: Source };

const isProof = (practice: Proved, terms: PracticeTerms | null | undefined): boolean =>
  Boolean(terms) && isByDocument({ practices: { [practice.id]: terms as PracticeTerms } }, practice);

/** Target and floor; of units that documents prove no floor is told, and of the survey neither. */
function recordSentences(terms: PracticeTerms, practice: Proved, locale: Locale): string[] {
  if (isProof(practice, terms)) return [m.assessment_proof_target({ target: targetText(terms, locale) })];
  return terms.source === 'survey' ? [] : termSentences(terms, locale);
}

/** What is counted, of what: as the catalogue says, or the units asked where documents prove it. */
export const measureText = (
  practice: Proved & { measure: Text },
  terms: PracticeTerms | null | undefined,
  locale: Locale
): string => (isProof(practice, terms) ? m.assessment_proof_measure() : practice.measure[locale]);

/** That the scheme proves a practice from another source than its wording in the catalogue says. */
const otherwise = (practice: Proved, source: Source): string[] =>
  source === practice.source
    ? []
    : [m.assessment_source_otherwise({ source: sourceWord(source), usual: sourceWord(practice.source) })];

// The terms of a scheme as a list of facts, for its page and the page of the method. Pure.
import * as m from '#messages';
import { formatDate, formatNumber, formatPercent, formatScore, type Locale } from '#ui/format.ts';
import { phaseWord } from './scheme-words.ts';
import { timedPhases } from './scheme.ts';
import type { Scheme } from './types.ts';

type Fact = { label: string; value: string };

/** `Maju mulai 60,0`; a word that there are none, where none were entered. */
const categoriesText = ({ categories }: Pick<Scheme, 'categories'>, locale: Locale): string =>
  categories
    .map(({ name, from }) => `${name[locale]} ${m.scheme_from_score({ score: formatScore(from, locale) })}`)
    .join(', ') || m.assessment_no_categories();

/** Least weight, least group, lateness, hours, survey, quarterly aims, categories. */
export function schemeFacts(scheme: Omit<Scheme, 'practices'>, locale: Locale): Fact[] {
  const { survey } = scheme;
  const response = formatPercent(100 * survey.minimumResponse, locale);
  return [
    { label: m.assessment_minimum_weight(), value: formatPercent(100 * scheme.minimumWeight, locale) },
    { label: m.assessment_minimum_group(), value: formatNumber(scheme.minimumGroup, locale) },
    { label: m.assessment_late_after(), value: m.assessment_days({ count: scheme.lateAfterDays }) },
    { label: m.assessment_jp_a_year(), value: `${scheme.jpAYear} JP` },
    {
      label: m.assessment_survey_least(),
      value: m.assessment_survey_terms({ answers: survey.minimumAnswers, response })
    },
    { label: m.scheme_quarter_aims(), value: scheme.quarters.map((aim) => formatNumber(aim, locale)).join(' / ') },
    { label: m.scheme_field_cap(), value: formatNumber(scheme.achievementCap, locale) },
    { label: m.assessment_categories(), value: categoriesText(scheme, locale) }
  ];
}

/** The phases with the day on which each ends. */
export const calendarFacts = ({ calendar }: Pick<Scheme, 'calendar'>, locale: Locale): Fact[] =>
  timedPhases.map((phase) => ({
    label: phaseWord(phase),
    value: m.scheme_until({ day: formatDate(calendar[phase], locale) })
  }));

// What every report of figures says beside them: what they do not say, and how they were counted. Pure.
import * as m from '#messages';
import { formatNumber, formatScore, type Locale } from '#ui/format.ts';
import { number, plain, wide, type Paper, type Sheet } from '#modules/records/types.ts';
import type { Places } from './catalogue.ts';
import { entersMean } from './rules.ts';
import type { PracticeFigure } from './types.ts';
import { pointsWord } from './view-changes.ts';
import { stateWord } from './words.ts';

type Section = Paper['sections'][number];
type In = { places: Places; locale: Locale };

type Numbers = Sheet['columns'][number];

/** A column of scores; one that is not known has a dash. */
export const scores = (label: string, locale: Locale): Numbers => ({
  ...number(label),
  say: (value) => formatScore(value, locale)
});
/** A column of whole numbers; one that is not known is left empty. */
export const counts = (label: string, locale: Locale): Numbers => ({
  ...number(label),
  say: (value) => (value === null ? '' : formatNumber(value, locale))
});
/** A column of points of the index, with their sign. */
export const points = (label: string, locale: Locale): Numbers => ({
  ...number(label),
  say: (value) => (value === null ? '' : pointsWord(value, locale))
});

/** What a practice asks, in the words of a language. */
export const practiceText = ({ places, locale }: In, id: string): string =>
  places.practices.find((practice) => practice.id === id)?.text[locale] ?? id;

/** Practices without a figure, and why: what the index does not say; `empty` where every practice has one. */
export const limitsSection = (
  figures: readonly Pick<PracticeFigure, 'id' | 'state'>[],
  of: In & { empty: string }
): Section => ({
  key: 'limits',
  title: m.assessment_views_report_limits(),
  empty: of.empty,
  columns: [plain(m.assessment_code()), wide(m.assessment_practice()), plain(m.assessment_state())],
  rows: figures
    .filter((figure) => !entersMean(figure) && figure.state !== 'not-asked')
    .map(({ id, state }) => [id, practiceText(of, id), stateWord(state)])
});

/** How the figures were counted, a sentence a row, and what more is to be said of these. */
export const methodSection = (more: readonly string[] = []): Section => ({
  key: 'method',
  title: m.pages_method_title(),
  empty: '',
  columns: [wide(m.assessment_views_report_rule())],
  rows: [
    ...[m.pages_method_score_1(), m.pages_method_formula(), m.pages_method_score_2(), m.pages_method_mean_1()],
    ...more
  ].map((text) => [text])
});

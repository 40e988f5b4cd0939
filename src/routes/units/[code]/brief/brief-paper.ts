// The brief of a unit as a paper: what the page shows, on one sheet.
import * as m from '#messages';
import { formatChange, formatDate, formatNumber, formatScore, unknownFigure, type Locale } from '#ui/format.ts';
import type { ComponentFigure } from '#ui/figure.ts';
import { number, plain, wide, type Paper } from '#modules/records/types.ts';
import { changeSentence, momentWord } from '#modules/assessment/view-changes.ts';
import { schemeWord } from '#modules/assessment/words.ts';
import { nextWord } from '#modules/feedback/ui/words.ts';
import { kindWord } from '#modules/inbox/words.ts';
import type { briefOf } from './brief.server.ts';

type Brief = Awaited<ReturnType<typeof briefOf>>;
type Section = Paper['sections'][number];

/** The points between two figures with their sign; a dash where one is not known. */
export const pointsBetween = (now: number | null, last: number | null, locale: Locale): string =>
  now === null || last === null ? unknownFigure : (formatChange(now - last, locale) ?? m.ui_unchanged());

const components = (
  title: string,
  rows: readonly ComponentFigure[],
  of: { year: number; locale: Locale }
): Section => ({
  ...{ key: title, title, empty: unknownFigure },
  columns: [wide(m.ui_component()), number(m.ui_score()), number(m.ui_since_year({ year: of.year - 1 }))],
  rows: rows.map(({ no, name, score, last }) => [
    ...[`${no} ${name}`, formatScore(score, of.locale), pointsBetween(score, last, of.locale)]
  ])
});

const movers = ({ movers: lines }: Brief, locale: Locale): Section => ({
  ...{ key: 'movers', title: m.assessment_movers(), empty: m.assessment_views_report_none_moves() },
  columns: [plain(m.assessment_code()), wide(m.assessment_practice()), number(m.assessment_views_report_points())],
  rows: lines.map(({ code, title, note, effect }) => [code, `${title} ${note}`, formatChange(effect, locale) ?? ''])
});

const late = ({ late: lines, view }: Brief, locale: Locale): Section => ({
  ...{ key: 'late', title: m.assessment_papers_late({ year: view.year - 1 }), empty: m.assessment_papers_none_late() },
  columns: [wide(m.feedback_col_what()), plain(m.feedback_col_next()), plain(m.feedback_col_when())],
  rows: lines.map(({ title, next }) => [
    ...[title, next ? nextWord(next) : '', next ? formatDate(next.on, locale, 'short') : '']
  ])
});

const waiting = (of: NonNullable<Brief['waiting']>, locale: Locale): Section => ({
  ...{ key: 'waiting', title: m.assessment_papers_waiting(), empty: m.assessment_papers_none_waiting() },
  columns: [wide(m.inbox_title()), number(m.assessment_papers_count()), plain(m.assessment_papers_oldest_head())],
  rows: of.queues.map(({ kind, count, since }) => [
    ...[kindWord(kind), formatNumber(count, locale), formatDate(since, locale, 'short')]
  ])
});

/** The brief in the words of a language. */
export function briefPaper(brief: Brief, locale: Locale): Paper {
  const { view, since, counts } = brief;
  const of = { year: view.year, locale };
  return {
    title: m.assessment_papers_brief_of({ unit: view.unit.name }),
    lead: since ? changeSentence(since, of) : m.assessment_papers_brief_lead(),
    identity: [
      { label: m.assessment_unit(), value: `${view.unit.code} ${view.unit.name}` },
      { label: m.assessment_as_of(), value: formatDate(view.asOf, locale) },
      { label: m.assessment_scheme(), value: view.schemeName },
      { label: m.assessment_scheme_state(), value: schemeWord(view.isOfficial, view.decree) }
    ],
    facts: [
      { label: m.assessment_index_of({ year: view.year }), value: formatScore(view.index, locale) },
      {
        label: m.assessment_papers_against({ year: view.year - 1 }),
        value: pointsBetween(view.index, view.last, locale)
      },
      ...(since?.moment.kind === 'day'
        ? [
            {
              label: m.assessment_papers_since({ day: momentWord(since.moment, locale) }),
              value: pointsBetween(since.index.to, since.index.from, locale)
            }
          ]
        : []),
      { label: m.assessment_papers_follow_up(), value: formatNumber(counts.late, locale) }
    ],
    sections: [
      components(m.assessment_papers_best(), brief.best, of),
      components(m.assessment_papers_least(), brief.least, of),
      movers(brief, locale),
      late(brief, locale),
      ...(brief.waiting ? [waiting(brief.waiting, locale)] : [])
    ]
  };
}

// The brief of a unit as a paper: what the page shows, on one sheet.
import * as m from '#messages';
import {
  formatChange,
  formatDate,
  formatDifference,
  formatNumber,
  formatScore,
  unknownFigure,
  type Locale
} from '#ui/format.ts';
import type { ComponentFigure } from '#ui/figure.ts';
import { number, plain, wide, type Paper } from '#modules/records/types.ts';
import { changeSentence, momentWord } from '#modules/assessment/view-changes.ts';
import { schemeWord } from '#modules/assessment/words.ts';
import { nextWord } from '#modules/feedback/ui/words.ts';
import { kindWord } from '#modules/inbox/words.ts';
import type { briefOf } from './brief.server.ts';

type Brief = Awaited<ReturnType<typeof briefOf>>;
type Section = Paper['sections'][number];
/** In which language, for which site, and how many lines a list may have at most. */
type Sheet = { locale: Locale; origin: string; most: number };

/** The points between two figures with their sign; a dash where one is not known. */
export const pointsBetween = (now: number | null, last: number | null, locale: Locale): string =>
  now === null || last === null ? unknownFigure : (formatDifference(now, last, locale) ?? m.ui_unchanged());

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

const late = ({ late: lines, view, counts }: Brief, { locale, origin, most }: Sheet): Section => {
  const shown = lines.slice(0, most);
  const where = `${origin}/feedback?unit=${encodeURIComponent(view.unit.code)}&year=${view.year - 1}&show=late`;
  return {
    ...{
      key: 'late',
      title: m.assessment_papers_late({ year: view.year - 1 }),
      empty: m.assessment_papers_none_late()
    },
    ...(counts.late > shown.length
      ? { note: { text: m.assessment_papers_all_late({ count: formatNumber(counts.late, locale) }), address: where } }
      : {}),
    columns: [wide(m.feedback_col_what()), plain(m.feedback_col_next()), plain(m.feedback_col_when())],
    rows: shown.map(({ title, next }) => [
      ...[clipped(title), next ? nextWord(next) : '', next ? formatDate(next.on, locale) : '']
    ])
  };
};

/** Long titles of others must not push the rest off the page. */
const clipped = (title: string): string => (title.length > 160 ? `${title.slice(0, 159).trimEnd()}…` : title);

type Waiting = NonNullable<Brief['waiting']>;

/** By what rule the kinds were chosen, and how much there is in all; nothing where all are there. */
export const waitingNote = ({ queues, kinds, count }: Waiting, locale: Locale): string =>
  kinds > queues.length
    ? m.assessment_papers_waiting_rule({
        ...{ shown: formatNumber(queues.length, locale), kinds: formatNumber(kinds, locale) },
        count: formatNumber(count, locale)
      })
    : '';

const waiting = (of: Waiting, { locale, origin, most }: Sheet): Section => {
  const queues = of.queues.slice(0, most);
  const text = waitingNote({ ...of, queues }, locale);
  return {
    ...{ key: 'waiting', title: m.assessment_papers_waiting(), empty: m.assessment_papers_none_waiting() },
    ...(text === '' ? {} : { note: { text, address: `${origin}/inbox` } }),
    columns: [wide(m.inbox_title()), number(m.assessment_papers_count()), plain(m.assessment_papers_oldest_head())],
    rows: queues.map(({ kind, count, since }) => [
      ...[kindWord(kind), formatNumber(count, locale), formatDate(since, locale)]
    ])
  };
};

/** The brief with ever fewer lines of what is late and what waits, the fullest first: one of them has room on a page. */
export function briefPapers(brief: Brief, of: Pick<Sheet, 'locale' | 'origin'>): [Paper, ...Paper[]] {
  const [full, ...less] = [5, 4, 3, 2, 1].map((most) => briefPaper(brief, { ...of, most }));
  return [full as Paper, ...less];
}

function briefPaper(brief: Brief, sheet: Sheet): Paper {
  const { locale } = sheet;
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
      late(brief, sheet),
      ...(brief.waiting ? [waiting(brief.waiting, sheet)] : [])
    ]
  };
}

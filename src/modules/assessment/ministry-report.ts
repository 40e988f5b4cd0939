// The report of a year for the committee: the whole ministry, every level-I unit, how they spread, what was settled. Pure.
import * as m from '#messages';
import { formatDate, formatNumber, formatScore, unknownFigure, type Locale } from '#ui/format.ts';
import { number, plain, wide, type Paper } from '#modules/records/types.ts';
import { catalogueFor } from './catalogue.ts';
import { limitsSection, methodSection } from './report-sections.ts';
import { spreadOf } from './rules-peers.ts';
import type { IndexRow, Since, UnitView } from './server/index.ts';
import type { PracticeFigure } from './types.ts';
import { behindWord, changeSentence, pointsWord, restSentences } from './view-changes.ts';
import { schemeWord } from './words.ts';

/** What the committee settled of a practice of a unit: the figure that holds, with the computed one in it. */
export type SettledLine = { code: string; name: string; figure: PracticeFigure };
/** How far the assessment of a unit has come, in words, as far as the reader may know. */
export type DossierLine = { code: string; name: string; state: string; samples: number; poor: number; answer: string };

export type MinistryContent = {
  view: UnitView;
  rows: readonly IndexRow[];
  since: Since | null;
  settled: readonly SettledLine[];
  dossiers: readonly DossierLine[];
  /** The digest of the closed year; null while it runs. */
  sha256: string | null;
};
type Section = Paper['sections'][number];
type Of = MinistryContent & { locale: Locale };

function components({ view, rows, locale }: Of): Section {
  return {
    key: 'components',
    title: m.assessment_ten_components(),
    empty: '',
    columns: [
      wide(m.ui_component()),
      ...[m.assessment_views_whole(), String(view.year - 1), m.assessment_views_middle()].map(number),
      ...[m.assessment_views_spread(), m.assessment_papers_withheld(), m.assessment_measured()].map(number)
    ],
    rows: view.components.map((each) => {
      const own = rows.flatMap((row) => row.components.filter(({ id }) => id === each.id));
      const spread = spreadOf(own.map(({ score }) => score));
      const score = (value: number | null | undefined) => formatScore(value ?? null, locale);
      const between = spread && { lower: score(spread.lower), upper: score(spread.upper) };
      return [
        ...[`${each.no} ${each.name}`, score(each.score), score(each.last), score(spread?.middle)],
        between ? m.assessment_views_spread_of(between) : unknownFigure,
        formatNumber(own.filter(({ state }) => state === 'withheld').length, locale),
        `${each.measured}/${each.total}`
      ];
    })
  };
}

const units = ({ view, rows, locale }: Of): Section => ({
  key: 'units',
  title: m.assessment_papers_units(),
  empty: m.assessment_no_units_text(),
  columns: [
    wide(m.assessment_unit()),
    ...[m.assessment_employees(), m.assessment_index(), String(view.year - 1)].map(number),
    ...view.components.map(({ no }) => number(String(no)))
  ],
  rows: rows.map((row) => [
    ...[`${row.code} ${row.name}`, formatNumber(row.employees, locale)],
    ...[formatScore(row.index, locale), formatScore(row.last, locale)],
    ...row.components.map(({ score }) => formatScore(score, locale))
  ])
});

function changes({ view, since, locale }: Of): Section {
  const of = { year: view.year, locale };
  return {
    key: 'changes',
    title: m.assessment_changes_title(),
    empty: m.assessment_changes_nothing(),
    columns: [plain(m.assessment_code()), wide(m.assessment_changes_behind()), number(m.assessment_changes_effect())],
    rows: since
      ? [
          ['', changeSentence(since, of), ''],
          ...since.practices
            .filter(({ effect }) => effect !== null && Math.abs(effect) >= 0.05)
            .slice(0, 10)
            .map((change) => [change.id, behindWord(change, of), pointsWord(change.effect ?? 0, locale)]),
          ...restSentences(since, locale).map((sentence) => ['', sentence, ''])
        ]
      : []
  };
}

const committee = ({ dossiers, locale }: Of): Section => ({
  key: 'committee',
  title: m.assessment_papers_committee(),
  empty: m.assessment_papers_no_committee(),
  columns: [
    wide(m.assessment_unit()),
    plain(m.assessment_state()),
    number(m.assessment_papers_samples()),
    number(m.assessment_papers_poor()),
    plain(m.assessment_papers_answer())
  ],
  rows: dossiers.map(({ code, name, state, samples, poor, answer }) => [
    ...[`${code} ${name}`, state, formatNumber(samples, locale), formatNumber(poor, locale), answer]
  ])
});

const settled = ({ settled: lines, locale }: Of): Section => ({
  key: 'settled',
  title: m.assessment_papers_settled(),
  empty: m.assessment_papers_none_settled(),
  columns: [
    wide(m.assessment_unit()),
    plain(m.assessment_code()),
    number(m.assessment_papers_computed()),
    number(m.assessment_papers_stands()),
    number(m.assessment_papers_decided()),
    number(m.assessment_papers_holds())
  ],
  rows: lines.map(({ code, name, figure: { id, score, settled: of } }) => [
    ...[`${code} ${name}`, id, formatScore(of?.score ?? null, locale)],
    of?.judged === null || of?.judged === undefined ? '' : `${of.stands ?? 0}/${of.judged}`,
    ...[
      of?.decided === null || of?.decided === undefined ? '' : formatScore(of.decided, locale),
      formatScore(score, locale)
    ]
  ])
});

const limits = ({ view, locale }: Of): Section =>
  limitsSection(view.practices, { places: catalogueFor(view.year), locale, empty: m.assessment_papers_no_limits() });

const method = ({ view }: Of): Section =>
  methodSection([
    m.assessment_papers_suppression({ least: view.minimumGroup }),
    ...(view.methodChangedIn.includes(view.year)
      ? [m.scheme_method_changed({ year: view.year, last: view.year - 1 })]
      : [])
  ]);

/** The report of a year for the committee in the words of a language, as page and document show it alike. */
export function ministryPaper(content: MinistryContent, locale: Locale): Paper {
  const { view, rows, sha256 } = content;
  const of = { ...content, locale };
  const indexed = rows.filter(({ index }) => index !== null).length;
  return {
    title: m.assessment_papers_ministry_title({ year: view.year }),
    lead: sha256 === null ? m.assessment_papers_open_lead() : m.assessment_papers_closed_lead(),
    identity: [
      { label: m.assessment_unit(), value: `${view.unit.code} ${view.unit.name}` },
      { label: m.assessment_employees_counted(), value: formatNumber(view.employees, locale) },
      { label: m.assessment_as_of(), value: formatDate(view.asOf, locale) },
      { label: m.assessment_scheme(), value: view.schemeName },
      { label: m.assessment_scheme_state(), value: schemeWord(view.isOfficial, view.decree) },
      ...(sha256 === null ? [] : [{ label: m.assessment_papers_digest(), value: sha256 }])
    ],
    facts: [
      { label: m.assessment_index(), value: formatScore(view.index, locale) },
      { label: String(view.year - 1), value: formatScore(view.last, locale) },
      { label: m.assessment_papers_units_indexed(), value: `${indexed}/${rows.length}` },
      { label: m.assessment_practices_measured(), value: `${view.coverage.practices}/${view.coverage.ofPractices}` }
    ],
    sections: [components(of), units(of), changes(of), committee(of), settled(of), limits(of), method(of)]
  };
}

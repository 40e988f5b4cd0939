// The report of a year for the committee: the whole ministry, every level-I unit, how they spread, what was settled. Pure.
import * as m from '#messages';
import { formatDate, formatNumber, formatScore, unknownFigure, type Locale } from '#ui/format.ts';
import { plain, said, wide, type Paper, type Sheet } from '#modules/records/types.ts';
import { catalogueFor } from './catalogue.ts';
import { committeeSheets, type Decided, type DossierLine, type SettledLine } from './ministry-decided.ts';
import { counts, limitsSection, methodSection, points, scores } from './report-sections.ts';
import { spreadOf } from './rules-peers.ts';
import type { IndexRow, Since, UnitView } from './server/index.ts';
import { behindWord, changeSentence, restSentences } from './view-changes.ts';
import { schemeWord } from './words.ts';

export type MinistryContent = {
  view: UnitView;
  rows: readonly IndexRow[];
  since: Since | null;
  settled: readonly SettledLine[];
  dossiers: readonly DossierLine[];
  decided: Decided;
  /** The digest of the closed year; null while it runs. */
  sha256: string | null;
};
type Of = MinistryContent & { locale: Locale };

function components({ view, rows, locale }: Of): Sheet {
  const numbers = [m.assessment_views_whole(), String(view.year - 1), m.assessment_views_middle()];
  const more = [m.assessment_views_spread(), m.assessment_papers_withheld(), m.assessment_measured()];
  return {
    key: 'components',
    title: m.assessment_ten_components(),
    empty: '',
    columns: [
      wide(m.ui_component()),
      ...numbers.map((label) => scores(label, locale)),
      ...more.map((label) => counts(label, locale))
    ],
    rows: view.components.map((each) => {
      const own = rows.flatMap((row) => row.components.filter(({ id }) => id === each.id));
      const spread = spreadOf(own.map(({ score }) => score));
      const between = spread && { lower: formatScore(spread.lower, locale), upper: formatScore(spread.upper, locale) };
      return [
        ...[`${each.no} ${each.name}`, each.score, each.last, spread?.middle ?? null],
        between ? m.assessment_views_spread_of(between) : unknownFigure,
        own.filter(({ state }) => state === 'withheld').length,
        `${each.measured}/${each.total}`
      ];
    })
  };
}

const units = ({ view, rows, locale }: Of): Sheet => ({
  key: 'units',
  title: m.assessment_papers_units(),
  empty: m.assessment_no_units_text(),
  columns: [
    wide(m.assessment_unit()),
    counts(m.assessment_employees(), locale),
    ...[m.assessment_index(), String(view.year - 1)].map((label) => scores(label, locale)),
    ...view.components.map(({ no }) => scores(String(no), locale))
  ],
  rows: rows.map((row) => [
    ...[`${row.code} ${row.name}`, row.employees, row.index, row.last],
    ...row.components.map(({ score }) => score)
  ])
});

function changes({ view, since, locale }: Of): Sheet {
  const of = { year: view.year, locale };
  return {
    key: 'changes',
    title: m.assessment_changes_title(),
    empty: m.assessment_changes_nothing(),
    columns: [
      plain(m.assessment_code()),
      wide(m.assessment_changes_behind()),
      points(m.assessment_changes_effect(), locale)
    ],
    rows: since
      ? [
          ['', changeSentence(since, of), null],
          ...since.practices
            .filter(({ effect }) => effect !== null && Math.abs(effect) >= 0.05)
            .slice(0, 10)
            .map((change) => [change.id, behindWord(change, of), change.effect]),
          ...restSentences(since, locale).map((sentence) => ['', sentence, null])
        ]
      : []
  };
}

const limits = ({ view, locale }: Of): Sheet =>
  limitsSection(view.practices, { places: catalogueFor(view.year), locale, empty: m.assessment_papers_no_limits() });

const method = ({ view }: Of): Sheet =>
  methodSection([
    m.assessment_papers_suppression({ least: view.minimumGroup }),
    ...(view.methodChangedIn.includes(view.year)
      ? [m.scheme_method_changed({ year: view.year, last: view.year - 1 })]
      : [])
  ]);

/** The parts of the report of a year for the committee, in every form of it the same. */
export function ministrySheets(content: MinistryContent, locale: Locale): Sheet[] {
  const of = { ...content, locale };
  return [components(of), units(of), changes(of), ...committeeSheets(of), limits(of), method(of)];
}

/** The report of a year for the committee in the words of a language, as page and document show it alike. */
export function ministryPaper(content: MinistryContent, locale: Locale): Paper {
  const { view, rows, sha256 } = content;
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
      { label: m.assessment_index_of({ year: String(view.year - 1) }), value: formatScore(view.last, locale) },
      { label: m.assessment_papers_units_indexed(), value: `${indexed}/${rows.length}` },
      { label: m.assessment_practices_measured(), value: `${view.coverage.practices}/${view.coverage.ofPractices}` }
    ],
    sections: ministrySheets(content, locale).map(said)
  };
}

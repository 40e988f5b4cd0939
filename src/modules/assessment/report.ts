// The yearly report of a unit: what is kept of the figures when it is issued, and the paper made of it. Pure.
import * as m from '#messages';
import { formatDate, formatNumber, formatScore, type Locale } from '#ui/format.ts';
import { number, plain, wide, type Paper } from '#modules/records/types.ts';
import { catalogueFor, type Places } from './catalogue.ts';
import { limitsSection, methodSection, practiceText } from './report-sections.ts';
import { entersMean } from './rules.ts';
import type { ComponentFigure, Decree, PracticeFigure, Text } from './types.ts';
import { echelonWord, schemeWord, stateWord } from './words.ts';

/** Everything that stands in a report, in no language: the same figures give the same digest. */
export type ReportContent = {
  year: number;
  asOf: string;
  isClosed: boolean;
  scheme: { name: Text; isOfficial: boolean; decree?: Decree | null };
  unit: { code: string; name: string; echelon: string; employees: number };
  index: number | null;
  last: number | null;
  components: (ComponentFigure & { last: number | null })[];
  practices: PracticeFigure[];
  movers: { id: string; gain: number; missing: number }[];
  below: { code: string; name: string; employees: number; index: number | null; last: number | null }[];
};

type Section = Paper['sections'][number];
type Written = { content: ReportContent; places: Places; locale: Locale };

function components({ content, places, locale }: Written): Section {
  return {
    key: 'components',
    title: m.assessment_ten_components(),
    empty: '',
    columns: [
      wide(m.ui_component()),
      number(m.ui_score()),
      number(String(content.year - 1)),
      number(m.assessment_measured()),
      plain(m.assessment_state())
    ],
    rows: places.components.map(({ id, no, name }) => {
      const figure = content.components.find((each) => each.id === id);
      const scores = [formatScore(figure?.score ?? null, locale), formatScore(figure?.last ?? null, locale)];
      const measured = figure ? `${figure.measured}/${figure.total}` : '';
      return [`${no} ${name[locale]}`, ...scores, measured, figure ? stateWord(figure.state) : ''];
    })
  };
}

const moving = (of: Written): Section => ({
  key: 'movers',
  title: m.assessment_movers(),
  empty: m.assessment_views_report_none_moves(),
  columns: [
    plain(m.assessment_code()),
    wide(m.assessment_practice()),
    number(m.assessment_views_what_if_missing()),
    number(m.assessment_views_report_points())
  ],
  rows: of.content.movers.map(({ id, gain, missing }) => [
    ...[id, practiceText(of, id), formatNumber(missing, of.locale)],
    `+${formatNumber(gain, of.locale, { least: 1, most: 1 })}`
  ])
});

const below = ({ content, locale }: Written): Section => ({
  key: 'below',
  title: m.assessment_units_below(),
  empty: '',
  columns: [
    plain(m.assessment_code()),
    wide(m.assessment_unit()),
    number(m.assessment_employees()),
    number(m.assessment_index()),
    number(String(content.year - 1))
  ],
  rows: content.below.map((unit) => [
    ...[unit.code, unit.name, formatNumber(unit.employees, locale)],
    ...[formatScore(unit.index, locale), formatScore(unit.last, locale)]
  ])
});

/** The practices of one component that have a figure, with what it stands on. */
function practices(of: Written, component: Places['components'][number]): Section {
  const own = of.places.practices.filter((practice) => practice.component === component.id);
  const figures = of.content.practices.filter(
    (figure) => entersMean(figure) && own.some((practice) => practice.id === figure.id)
  );
  const counted = (value: number | null) => (value === null ? '' : formatNumber(value, of.locale, { most: 1 }));
  return {
    key: `practices-${component.no}`,
    title: `${component.no} ${component.name[of.locale]}`,
    empty: m.assessment_views_report_none_measured(),
    columns: [
      plain(m.assessment_code()),
      wide(m.assessment_practice()),
      number(m.assessment_achieved_word()),
      number(m.assessment_expected()),
      number(m.ui_score())
    ],
    rows: figures.map(({ id, achieved, expected, score, state }) => [
      ...[id, state === 'provisional' ? `${practiceText(of, id)} (${stateWord(state)})` : practiceText(of, id)],
      ...[counted(achieved), counted(expected), formatScore(score, of.locale)]
    ])
  };
}

/** Where the records behind the figures open, for whoever may see them. */
const evidence = ({ content, locale }: Written, origin: string): Section => ({
  key: 'evidence',
  title: m.assessment_views_report_evidence(),
  empty: m.assessment_views_report_none_measured(),
  columns: [
    plain(m.assessment_code()),
    number(m.assessment_achieved_word()),
    wide(m.assessment_views_report_address())
  ],
  rows: content.practices
    .filter((figure) => entersMean(figure) && figure.achieved !== null)
    .map(({ id, achieved }) => [
      ...[id, formatNumber(achieved ?? 0, locale)],
      `${origin}/units/${content.unit.code}/practices/${id}?year=${content.year}`
    ])
});

/** A report in the words of a language, as the page and the paper show it alike; `origin` is the address of the site. */
export function reportPaper(content: ReportContent, locale: Locale, origin: string): Paper {
  const places = catalogueFor(content.year);
  const of = { content, places, locale };
  const measured = content.components.reduce((sum, component) => sum + component.measured, 0);
  const total = content.components.reduce((sum, component) => sum + component.total, 0);
  const scored = content.components.filter(({ score }) => score !== null).length;
  return {
    title: m.assessment_views_report_title({ year: content.year }),
    lead: content.unit.name,
    identity: [
      { label: m.assessment_unit(), value: `${content.unit.code} ${content.unit.name}` },
      { label: m.assessment_unit_level(), value: echelonWord(content.unit.echelon) },
      { label: m.assessment_employees_counted(), value: formatNumber(content.unit.employees, locale) },
      { label: m.assessment_as_of(), value: formatDate(content.asOf, locale) },
      { label: m.assessment_scheme(), value: content.scheme.name[locale] },
      {
        label: m.assessment_scheme_state(),
        value: schemeWord(content.scheme.isOfficial, content.scheme.decree ?? null)
      }
    ],
    facts: [
      { label: m.assessment_index(), value: formatScore(content.index, locale) },
      { label: m.assessment_index_of({ year: String(content.year - 1) }), value: formatScore(content.last, locale) },
      { label: m.ui_component(), value: `${scored}/${content.components.length}` },
      { label: m.assessment_practices_measured(), value: `${measured}/${total}` }
    ],
    sections: [
      ...[components(of), moving(of)],
      ...(content.below.length > 0 ? [below(of)] : []),
      ...places.components.map((component) => practices(of, component)),
      ...[limitsSection(content.practices, { ...of, empty: '' }), methodSection(), evidence(of, origin)]
    ]
  };
}

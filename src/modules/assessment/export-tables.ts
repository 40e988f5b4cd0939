// Tables of the assessment as they leave the site: each names period, scheme and that the scheme is an example.
import * as m from '#messages';
import { formatNip } from '#ui/format.ts';
import type { Cell, TableFile } from '#platform/table-file.ts';
import type { DrillDown, IndexTable, UnitView } from './server/index.ts';
import type { Decree } from './types.ts';
import { echelonWord, recordTitle, schemeWord, stateWord } from './words.ts';

type Period = { year: number; asOf: string; schemeName: string; isOfficial: boolean; decree: Decree | null };

const rounded = (value: number | null): Cell => (value === null ? null : Math.round(value * 100) / 100);

/** By which scheme, and whether it is an example: also on figures that another module hands out. */
export const schemeMarks = (scheme: Pick<Period, 'schemeName' | 'isOfficial' | 'decree'>): TableFile['marks'] => [
  { label: m.assessment_scheme(), value: scheme.schemeName },
  { label: m.assessment_scheme_state(), value: schemeWord(scheme.isOfficial, scheme.decree) }
];

/** What must never be lost from a figure: its period, its day, its scheme and whether that is official. */
export const periodMarks = (period: Period): TableFile['marks'] => [
  { label: m.assessment_period(), value: String(period.year) },
  { label: m.assessment_as_of(), value: period.asOf },
  ...schemeMarks(period)
];

const label = (text: string, width?: number) => ({ label: text, ...(width ? { width } : {}) });

/** A unit: its index, its ten components and all 164 practices. */
export function unitTable(view: UnitView): TableFile {
  const index: Cell[] = [m.assessment_index(), '', view.unit.name, '', null, null, null, null];
  return {
    name: `index-${view.year}-${view.unit.code}`,
    title: `${m.assessment_index_of({ year: view.year })}: ${view.unit.name}`,
    marks: [...periodMarks(view), { label: m.assessment_figure_of(), value: `${view.unit.code} ${view.unit.name}` }],
    columns: [
      label(m.assessment_kind(), 12),
      label(m.assessment_code(), 14),
      label(m.assessment_name(), 60),
      label(m.assessment_state(), 22),
      label(m.assessment_achieved_word()),
      label(m.assessment_population()),
      label(m.assessment_base()),
      label(m.assessment_expected()),
      label(m.ui_score()),
      label(String(view.year - 1))
    ],
    rows: [[...index, rounded(view.index), rounded(view.last)], ...componentRows(view), ...practiceRows(view)]
  };
}

const componentRows = (view: UnitView): Cell[][] =>
  view.components.map((each) => [
    ...[m.ui_component(), String(each.no), each.name, stateWord(each.state), null, null, null, null],
    ...[rounded(each.score), rounded(each.last)]
  ]);

const practiceRows = (view: UnitView): Cell[][] =>
  view.practices.map((line) => [
    ...[m.assessment_practice(), line.id, line.text, stateWord(line.state)],
    ...[line.achieved, line.population, line.base, rounded(line.expected), rounded(line.score), rounded(line.last)]
  ]);

/** All units of a year that the filters let through, with index and components. */
export function indexFile(table: IndexTable): TableFile {
  const components = table.rows[0]?.components ?? [];
  return {
    name: `index-${table.year}`,
    title: m.assessment_index_of({ year: table.year }),
    marks: periodMarks(table),
    columns: [
      label(m.assessment_code(), 16),
      label(m.assessment_unit(), 50),
      label(m.assessment_unit_level(), 12),
      label(m.assessment_level_one(), 40),
      label(m.assessment_employees_counted()),
      label(m.assessment_index()),
      label(String(table.year - 1)),
      label(m.assessment_practices_measured()),
      ...components.map((component) => label(`${component.no} ${component.short}`))
    ],
    rows: table.rows.map((row) => [
      ...[row.code, row.name, echelonWord(row.echelon), row.levelOneName, row.employees],
      ...[rounded(row.index), rounded(row.last), row.measured],
      ...row.components.map((component) => rounded(component.score))
    ])
  };
}

/** In words: a spreadsheet would read `3/4` as a day. */
const shareOf = (part: number, whole: number) => m.ui_fraction({ part: String(part), whole: String(whole) });

/** How much of what was achieved is verified, where it stands on documents. */
const verifiedMark = ({ waiting, counted }: DrillDown) =>
  waiting === null
    ? []
    : [{ label: m.assessment_verified_of(), value: shareOf(counted.achieved - waiting, counted.achieved) }];

/** The rows behind a number; those out of the reader's reach say so instead of a name. */
export function drillTable(view: DrillDown, locale: 'id' | 'en'): TableFile {
  return {
    name: `${view.practice.id}-${view.year}-${view.unit.code}`,
    title: `${view.practice.id} ${view.practice.text[locale]}`,
    marks: [
      ...periodMarks(view),
      { label: m.assessment_figure_of(), value: `${view.unit.code} ${view.unit.name}` },
      { label: m.assessment_practice(), value: view.practice.id },
      ...verifiedMark(view)
    ],
    columns: [
      label(m.assessment_subject(), 40),
      label('NIP', 22),
      label(m.assessment_unit(), 16),
      label(m.assessment_achieved_word()),
      label(m.assessment_record(), 40),
      label(m.assessment_on(), 12)
    ],
    rows: view.rows.map((row) => [
      row.isWithheld ? m.assessment_withheld_row() : (row.who?.name ?? ''),
      formatNip(row.who?.nip ?? ''),
      row.unitCode,
      row.isProvisional
        ? `${m.assessment_yes()} (${stateWord('provisional')})`
        : row.achieved
          ? m.assessment_yes()
          : m.assessment_no(),
      row.record ? recordTitle(row.record) : '',
      row.onDate
    ])
  };
}

// The quarters of a unit as they leave the site, with the marks of every table of figures. Pure.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import { periodMarks } from './export-tables.ts';
import { quarterStateWord } from './scheme-words.ts';
import type { QuartersPage } from './server/index.ts';

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** Four rows: aim, realised, achievement, day, state. */
export const quartersTable = (view: QuartersPage): TableFile => ({
  name: `quarters-${view.year}-${view.unit.code}`,
  title: m.scheme_quarters_caption({ unit: view.unit.name, year: view.year }),
  marks: [...periodMarks(view), { label: m.assessment_figure_of(), value: `${view.unit.code} ${view.unit.name}` }],
  columns: [
    m.scheme_quarter(),
    m.scheme_quarter_aim(),
    m.scheme_quarter_realised(),
    m.scheme_quarter_index(),
    m.scheme_quarter_as_of(),
    m.scheme_quarter_state()
  ].map((label) => ({ label })),
  rows: view.rows.map((row) => [
    ...[row.quarter, rounded(row.aim), rounded(row.realised), rounded(row.achievement), row.asOf, quarterStateWord(row)]
  ])
});

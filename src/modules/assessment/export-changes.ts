// What changed of a unit as it leaves the site, with the marks of every table of figures. Pure.
import * as m from '#messages';
import type { Cell, TableFile } from '#platform/table-file.ts';
import type { Locale } from '#ui/format.ts';
import { catalogueFor, practiceOf } from './catalogue.ts';
import { periodMarks } from './export-tables.ts';
import type { ChangesPage, Since } from './server/index.ts';
import { momentWord } from './view-changes.ts';

const rounded = (value: number | null): Cell => (value === null ? null : Math.round(value * 100) / 100);

const none: Cell[] = [null, null];

/** The index and the ten components, then and now. */
function wholeRows(since: Since, of: { unit: string; year: number; locale: Locale }): Cell[][] {
  const place = (id: string) => catalogueFor(of.year).components.find((each) => each.id === id);
  return [
    [m.assessment_index(), '', of.unit, rounded(since.index.from), rounded(since.index.to), ...none, null],
    ...since.components.map(({ id, from, to }): Cell[] => [
      ...[m.ui_component(), String(place(id)?.no ?? ''), place(id)?.name[of.locale] ?? id],
      ...[rounded(from), rounded(to), ...none, null]
    ])
  ];
}

function practiceRows(since: Since, of: { year: number; locale: Locale }): Cell[][] {
  const kinds = {
    moved: m.assessment_changes_moved_word,
    came: m.assessment_changes_came_word,
    left: m.assessment_changes_left_word
  };
  return since.practices.map(({ id, kind, from, to, achieved, effect }): Cell[] => [
    ...[`${m.assessment_practice()}, ${kinds[kind]()}`, id, practiceOf(of.year, id)?.text[of.locale] ?? id],
    ...[rounded(from), rounded(to), rounded(achieved.from), rounded(achieved.to), rounded(effect)]
  ]);
}

/** The index, the ten components and every practice that changed. */
export function changesTable(view: ChangesPage, locale: Locale): TableFile {
  const { since, unit, year } = view;
  const of = { unit: unit.name, year, locale };
  return {
    name: `changes-${year}-${unit.code}`,
    title: m.assessment_changes_title(),
    marks: [
      ...periodMarks(view),
      { label: m.assessment_figure_of(), value: `${unit.code} ${unit.name}` },
      { label: m.assessment_changes_from(), value: since ? momentWord(since.moment, locale) : '' },
      {
        label: m.assessment_changes_method_word(),
        value: since?.methodChanged ? m.assessment_changes_yes() : m.assessment_changes_no()
      }
    ],
    columns: [
      ...[m.assessment_kind(), m.assessment_code(), m.assessment_name()],
      ...[m.assessment_changes_then(), m.assessment_changes_now()],
      ...[m.assessment_changes_achieved_then(), m.assessment_changes_achieved_now(), m.assessment_changes_effect()]
    ].map((label, at) => ({ label, ...(at === 2 ? { width: 60 } : {}) })),
    rows: since ? [...wholeRows(since, of), ...practiceRows(since, of)] : []
  };
}

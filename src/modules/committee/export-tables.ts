// Tables of the committee as they leave the site: the units with their steps, the objections to measures.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { DeskLine, Objection } from './server/index.ts';
import { lateWord, outcomeWord, stateWord } from './ui/words.ts';

/** The units of a year with how far each has come. */
export function deskTable(of: { year: number; lines: readonly DeskLine[]; day: Day }): TableFile {
  return {
    name: `committee-${of.year}`,
    title: m.committee_members_title({ year: of.year }),
    marks: [
      { label: m.committee_year(), value: String(of.year) },
      { label: m.committee_as_of(), value: of.day }
    ],
    columns: [
      { label: m.committee_unit(), width: 16 },
      { label: m.committee_name(), width: 50 },
      { label: m.committee_state(), width: 24 },
      { label: m.committee_col_walked() },
      { label: m.committee_step_walk() },
      { label: m.committee_samples() },
      { label: m.committee_col_judged() },
      { label: m.committee_judges() },
      { label: m.committee_col_differing() },
      { label: m.committee_col_short() },
      { label: m.committee_col_late() }
    ],
    rows: of.lines.map((line) => [
      ...[line.code, line.unitName, stateWord(line.state).word, line.walked, line.asked, line.samples],
      ...[line.items - line.openItems, line.items, line.differing, line.short, line.late ? lateWord(line.late) : '']
    ])
  };
}

/** Objections with their answers. */
export function objectionTable(of: { lines: readonly Objection[]; day: Day }): TableFile {
  return {
    name: `objections-${of.day}`,
    title: m.committee_objections_title(),
    marks: [{ label: m.committee_as_of(), value: of.day }],
    columns: [
      { label: m.committee_practice() },
      { label: m.committee_objection_from(), width: 30 },
      { label: m.committee_unit(), width: 40 },
      { label: m.committee_objection_on() },
      { label: m.committee_objection(), width: 60 },
      { label: m.committee_objection_outcome(), width: 30 },
      { label: m.committee_objection_answer(), width: 60 }
    ],
    rows: of.lines.map((line) => [
      ...[line.practice, line.name, line.unitName, new Date(line.madeAt).toISOString().slice(0, 10), line.reason],
      ...[outcomeWord(line.outcome), line.answer]
    ])
  };
}

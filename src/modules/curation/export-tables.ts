// The freshness board as it leaves the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { NeedLine } from './types-needs.ts';
import type { ShownLine } from './server/index.ts';
import { stateWord } from './ui/words.ts';
import { formWord } from './ui/words-needs.ts';

/** The assets of a unit with when each is looked at; only those that the reader may know of. */
export function boardTable(of: {
  unit: { code: string; name: string };
  lines: readonly ShownLine[];
  day: Day;
}): TableFile {
  return {
    name: `freshness-${of.unit.code}-${of.day}`,
    title: m.curation_board_of({ unit: of.unit.name }),
    marks: [{ label: m.curation_as_of(), value: of.day }],
    columns: [
      { label: m.curation_asset(), width: 48 },
      { label: m.curation_unit(), width: 40 },
      { label: m.curation_level() },
      { label: m.curation_state(), width: 20 },
      { label: m.curation_due() },
      { label: m.curation_authors(), width: 40 },
      { label: m.curation_newer(), width: 40 },
      { label: m.curation_address(), width: 40 },
      { label: m.curation_show_dead(), width: 40 }
    ],
    rows: of.lines.map((line) => [
      line.title,
      line.unitName,
      line.level,
      stateWord(line.state).word,
      line.state === 'retired' || line.state === 'replaced' ? null : line.dueOn,
      line.authors.join('; '),
      line.newerTitle,
      line.address,
      [...(line.isDead ? [line.address] : []), ...line.deadPlaces].join('; ')
    ])
  };
}

/** Needs of a unit with what is known of each: whether it is met by something that the reader may open, who is asked. */
export function needsTable(of: {
  unit: { code: string; name: string };
  needs: readonly NeedLine[];
  day: Day;
}): TableFile {
  return {
    name: `needs-${of.unit.code}-${of.day}`,
    title: m.curation_needs_lead({ unit: of.unit.name }),
    marks: [{ label: m.curation_as_of(), value: of.day }],
    columns: [
      { label: m.curation_job(), width: 40 },
      { label: m.curation_need(), width: 48 },
      { label: m.curation_need_description(), width: 60 },
      { label: m.curation_form() },
      { label: m.curation_level() },
      { label: m.curation_unit(), width: 40 },
      { label: m.curation_state() },
      { label: m.curation_asked(), width: 40 },
      { label: m.curation_ask_due() }
    ],
    rows: of.needs.map((need) => [
      ...[need.job, need.name, need.description, formWord(need.form), need.level, need.unitName],
      ...[need.isMet ? m.curation_need_met() : m.curation_need_gap(), need.asked.join('; '), need.dueOn]
    ])
  };
}

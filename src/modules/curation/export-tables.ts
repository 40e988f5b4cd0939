// The freshness board as it leaves the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import type { ShownLine } from './server/index.ts';
import { stateWord } from './ui/words.ts';

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
      { label: m.curation_address(), width: 40 }
    ],
    rows: of.lines.map((line) => [
      line.title,
      line.unitName,
      line.level,
      stateWord(line.state).word,
      line.state === 'retired' || line.state === 'replaced' ? null : line.dueOn,
      line.authors.join('; '),
      line.newerTitle,
      line.address
    ])
  };
}

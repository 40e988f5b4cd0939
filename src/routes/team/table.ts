// The team as a table that leaves the site.
import * as m from '#messages';
import type { Day } from '#platform/dates.ts';
import type { TableFile } from '#platform/table-file.ts';
import { stateWord } from '#modules/plans/ui/words.ts';
import type { Member } from './members.server.ts';

/** Everyone of a team with plan, hours and time, as of a day. */
export const teamTable = (members: readonly Member[], day: Day): TableFile => ({
  name: `team-${day}`,
  title: m.learning_team_overview(),
  marks: [{ label: m.learning_team_as_of(), value: day }],
  columns: [
    { label: m.learning_team_member(), width: 40 },
    { label: m.learning_team_plan(), width: 20 },
    { label: 'JP' },
    { label: m.learning_team_quarter() },
    { label: m.learning_team_granted() },
    { label: m.learning_team_declined() },
    { label: m.learning_team_time(), width: 20 },
    { label: m.learning_team_coached(), width: 14 }
  ],
  rows: members.map((row) => [
    ...[row.name, stateWord(row.plan).word, row.jp, row.quarterMinutes, row.granted, row.declined],
    row.keepsTime ? m.learning_team_keeps() : '',
    row.coachedOn
  ])
});

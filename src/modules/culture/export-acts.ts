// Activities, councils, changes and visions as they leave the site.
import * as m from '#messages';
import type { TableFile } from '#platform/table-file.ts';
import type { Day } from '#platform/dates.ts';
import type { ActivityLine, ChangeLine, MeetingLine, VisionLine } from './server/index.ts';
import { activityStateWord, activityWord, changeWord, meetingWord, visionWord } from './ui/words-acts.ts';

const wide = 48;

/** Activities with how many were there. */
export const activitiesTable = (lines: readonly ActivityLine[], day: Day): TableFile => ({
  name: `activities-${day}`,
  title: m.culture_activities_title(),
  marks: [],
  columns: [
    { label: m.culture_activity(), width: wide },
    { label: m.culture_activity_kind(), width: 20 },
    { label: m.culture_unit(), width: wide },
    { label: m.culture_held_on() },
    { label: m.culture_ends_on() },
    { label: m.culture_present() },
    { label: m.culture_state(), width: 20 }
  ],
  rows: lines.map((line) => [
    ...[line.title, activityWord(line.kind), line.unitName, line.heldOn, line.endsOn, line.present],
    activityStateWord(line, day).word
  ])
});

/** Council meetings with members, presence and needs. */
export const councilTable = (lines: readonly MeetingLine[], day: Day): TableFile => ({
  name: `council-${day}`,
  title: m.culture_council_title(),
  marks: [],
  columns: [
    { label: m.culture_meeting(), width: wide },
    { label: m.culture_unit(), width: wide },
    { label: m.culture_held_on() },
    { label: m.culture_members() },
    { label: m.culture_presence_self() },
    { label: m.culture_needs() },
    { label: m.culture_state(), width: 20 }
  ],
  rows: lines.map((line) => [
    ...[line.title, line.unitName, line.heldOn, line.members, line.present, line.needs],
    meetingWord(line, day).word
  ])
});

/** Changes with how many units learnt from them. */
export const changesTable = (lines: readonly ChangeLine[], day: Day): TableFile => ({
  name: `changes-${day}`,
  title: m.culture_changes_title(),
  marks: [],
  columns: [
    { label: m.culture_change(), width: wide },
    { label: m.culture_change_kind(), width: 20 },
    { label: m.culture_unit(), width: wide },
    { label: m.culture_change_told() },
    { label: m.culture_change_due() },
    { label: m.culture_for_units() },
    { label: m.culture_learnt_units() }
  ],
  rows: lines.map((line) => [
    ...[line.title, changeWord(line.kind), line.unitName, line.announcedOn, line.dueOn, line.touched, line.responded]
  ])
});

/** Sessions on a shared vision. */
export const visionsTable = (lines: readonly VisionLine[], day: Day): TableFile => ({
  name: `visions-${day}`,
  title: m.culture_visions_title(),
  marks: [],
  columns: [
    { label: m.culture_vision(), width: wide },
    { label: m.culture_led_by(), width: 32 },
    { label: m.culture_unit(), width: wide },
    { label: m.culture_held_on() },
    { label: m.culture_contributions() },
    { label: m.culture_state(), width: 20 }
  ],
  rows: lines.map((line) => [
    ...[line.title, line.leaderName, line.unitName, line.heldOn, line.contributions, visionWord(line, day).word]
  ])
});

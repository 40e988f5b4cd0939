// Plain values of the roster: what an import reports, who a person is, what a unit is.
import type { Day } from '#platform/dates.ts';
import type { NoteCode } from './rules-notes.ts';

/** What an import counts: rows of units and of people's assignments, people themselves, jobs, standards, levels, days. */
export const rosterKinds = ['units', 'people', 'assignments', 'jobs', 'standards', 'competencies', 'calendar'] as const;
export type RosterKind = (typeof rosterKinds)[number];
export type RosterCounts = Record<RosterKind, number>;

/** One remark about one place in a file; lines as an editor counts them, the header is line 1, 0 = the whole file. */
export type Note = { file: string; line: number; column: string; code: NoteCode; message: string; value: string };

/** What an import does to the people of one unit, in assignments. */
export type UnitChange = { code: string; name: string; added: number; moved: number; ended: number; changed: number };

export type ImportReport = {
  dryRun: boolean;
  added: RosterCounts;
  changed: RosterCounts;
  ended: RosterCounts;
  unchanged: RosterCounts;
  /** The first of them; how many there are in all is in errorCount. */
  errors: Note[];
  warnings: Note[];
  errorCount: number;
  warningCount: number;
  byUnit: UnitChange[];
};

/** A file of a roster: the name tells what it holds, the path where its bytes lie. */
export type RosterFile = { name: string; path: string };

export type AssignmentKind = 'definitive' | 'acting' | 'daily-acting';
export type PersonStatus =
  'active' | 'study-leave' | 'unpaid-leave' | 'suspended' | 'placed-outside' | 'retired' | 'other';

/** A stretch of days; `until` is the last day, null while it goes on. */
export type Span = { since: Day; until: Day | null };

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

/** A person as a name in a list. */
export type PersonName = { id: number; nip: string; name: string };

export type UnitName = { id: number; code: string; name: string };

/** What everybody may know of a person: name, number, job, unit; no unit = holds no job on the day. */
export type PersonCard = {
  id: number;
  nip: string;
  name: string;
  title: string | null;
  unitId: number | null;
  unitCode: string | null;
  unitName: string | null;
};

/** The definitive place of a person on a day. */
export type Placement = {
  personId: number;
  unitId: number;
  title: string;
  jobCode: string | null;
  jobKind: string;
  grade: string;
  status: PersonStatus;
  supervisorId: number | null;
};

/** In which capacity somebody decides: of her own post, acting, standing in, as the officer of those without a leader. */
export type Capacity = AssignmentKind | 'delegate' | 'officer';
/** Somebody the reader decides for. */
export type TeamMember = { personId: number; name: string; capacity: Capacity };

/** Who decides for a person, or for whom a person decides, and in which capacity. */
export type InLine = PersonCard & { capacity: AssignmentKind };

/** One row of a person's history. */
export type HeldJob = Span & {
  id: number;
  kind: AssignmentKind;
  title: string;
  unitCode: string;
  unitName: string;
  jobCode: string | null;
  jobKind: string;
  rank: string;
  grade: string;
  status: PersonStatus;
  supervisorNip: string | null;
  supervisorName: string | null;
};

export type Job = { code: string; name: string };

/** One competency of a standard against what was measured; gap null = not measured yet, 0 = met. */
export type Gap = {
  competencyCode: string;
  competencyName: string;
  required: number;
  level: number | null;
  measuredOn: Day | null;
  gap: number | null;
};
export type JobGaps = Job & { gaps: Gap[] };

/** A unit on a day, with the units above it, nearest last, itself not among them. */
export type UnitCard = UnitName & {
  echelon: string;
  parentId: number | null;
  goLiveOn: Day | null;
  path: UnitName[];
};

/** A unit in the tree of a day, in the order in which a reader would list them. */
export type TreeUnit = UnitName & { echelon: string; parentId: number | null; depth: number };

/** Who leads a unit on a day, definitively or acting. */
export type UnitHead = PersonCard & { capacity: AssignmentKind };

/** A unit directly below another: who leads it, and how many people work in it and below it. */
export type SubUnit = UnitName & {
  echelon: string;
  people: number;
  headNip: string | null;
  headName: string | null;
  headKind: AssignmentKind | null;
};

/** A person in the list of a unit. */
export type UnitPerson = {
  id: number;
  nip: string;
  name: string;
  title: string;
  jobKind: string;
  kind: AssignmentKind;
  rank: string;
  grade: string;
  status: PersonStatus;
  since: Day;
  unitCode: string;
  unitName: string;
};

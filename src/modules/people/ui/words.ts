// Words of the roster in the reader's language.
import * as m from '#messages';
import { formatDate, type Locale } from '#ui/format.ts';
import type { AssignmentKind, PersonStatus, RosterKind, Span } from '../types.ts';

const statuses: Record<PersonStatus, () => string> = {
  active: m.people_status_active,
  'study-leave': m.people_status_study_leave,
  'unpaid-leave': m.people_status_unpaid_leave,
  suspended: m.people_status_suspended,
  'placed-outside': m.people_status_placed_outside,
  retired: m.people_status_retired,
  other: m.people_status_other
};
const capacities: Record<AssignmentKind, () => string> = {
  definitive: m.people_capacity_definitive,
  acting: m.people_capacity_acting,
  'daily-acting': m.people_capacity_daily_acting
};
const kinds: Record<RosterKind, () => string> = {
  units: m.people_kind_units,
  people: m.people_kind_people,
  assignments: m.people_kind_assignments,
  jobs: m.people_kind_jobs,
  standards: m.people_kind_standards,
  competencies: m.people_kind_competencies,
  calendar: m.people_kind_calendar
};
const jobKinds: Record<string, () => string> = {
  struktural: m.people_job_struktural,
  fungsional: m.people_job_fungsional,
  pelaksana: m.people_job_pelaksana
};

/** Active, on study leave, retired … */
export const statusWord = (status: PersonStatus): string => statuses[status]();

/** Definitive, Plt., Plh. */
export const capacityWord = (kind: AssignmentKind): string => capacities[kind]();

/** Units, people, assignments … */
export const rosterWord = (kind: RosterKind): string => kinds[kind]();

/** The word of an acting job, unless its title says so already: `Plt. Kepala Seksi Bank`. */
export const actingWord = ({ kind, title }: { kind: AssignmentKind; title: string }): string | undefined =>
  kind === 'definitive' || /^pl[th]\b/i.test(title) ? undefined : capacities[kind]();

/** Structural, functional, general staff; any other word as the roster has it. */
export const jobKindWord = (kind: string): string => jobKinds[kind]?.() ?? kind;

/** `1 Januari 2024 – sekarang`. */
export const spanWords = ({ since, until }: Span, locale: Locale): string =>
  `${formatDate(since, locale)} – ${until === null ? m.people_now_word() : formatDate(until, locale)}`;

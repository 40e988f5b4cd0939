// A working life as spells: one unit, one job, one status at a time; cut, moved and ended without a gap or an overlap.

import { addDays, type Day } from '#platform/dates.ts';
import { dayBefore } from './roster-identity.ts';
import type { Job } from './roster-jobs.ts';
import { titleOfHead, type Unit } from './roster-units.ts';

/** A time in which nothing changed for a person: unit, job, grade and status. */
export interface Spell {
  unit: Unit;
  job: Job;
  title: string;
  grade: number | string;
  status: string;
  leads: boolean;
  from: Day;
  to: Day | '';
}

/** The grade, kept within what the job allows; the grade of a contract stays as it is. */
export function gradeWithin(job: Job, grade: number | string): number | string {
  return typeof grade === 'string' ? grade : Math.min(job.grades[1], Math.max(job.grades[0], grade));
}

/** A spell as one of the staff. */
export const asStaff = (unit: Unit, job: Job, grade: number | string, from: Day): Spell => ({
  unit,
  job,
  title: job.name,
  grade: gradeWithin(job, grade),
  status: 'aktif',
  leads: false,
  from,
  to: ''
});

/** A spell as head of the unit. */
export const asHead = (unit: Unit, job: Job, grade: number | string, from: Day): Spell => ({
  ...asStaff(unit, job, grade, from),
  title: titleOfHead(unit),
  leads: true
});

/** Spells in a row, each ending on the day before the next. */
export const inARow = (spells: readonly Spell[]): Spell[] =>
  spells.map((spell, at) => {
    const next = spells[at + 1];
    return next ? { ...spell, to: dayBefore(next.from) } : spell;
  });

/** The same life with the last spell cut in two on a day: before it as it was, from it on with the change. */
export function changedFrom(spells: readonly Spell[], day: Day, change: Partial<Spell>): Spell[] {
  const last = spells.at(-1)!;
  if (day <= last.from) return [...spells.slice(0, -1), { ...last, ...change }];
  return [...spells.slice(0, -1), { ...last, to: dayBefore(day) }, { ...last, ...change, from: day }];
}

/** The same life ended by retirement: its last month is a spell of its own with that status. */
export function retired(spells: readonly Spell[], on: Day): Spell[] {
  const lastMonth = `${addDays(on, -1).slice(0, 7)}-01`;
  return changedFrom(spells, lastMonth, { status: 'pensiun', to: dayBefore(on) });
}

/** The same life with the time before a unit began spent in the unit that it came from. */
export function fromBefore(spells: readonly Spell[], origin: (unit: Unit) => Unit): Spell[] {
  return spells.flatMap((spell) => {
    const { unit, from, to } = spell;
    if (from >= unit.from) return [spell];
    const earlier = { ...spell, unit: origin(unit), to: to && to < unit.from ? to : dayBefore(unit.from) };
    return to && to < unit.from ? [earlier] : [earlier, { ...spell, from: unit.from }];
  });
}

// In which phase a year of assessment is, and who may change which part of its scheme in it. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { isOfMethod, type Change } from './rules-difference.ts';
import { timedPhases } from './scheme.ts';
import type { Calendar, Phase, SchemePart } from './types.ts';

/** The phase of a day, which is the day in the ministry's time zone; approval lasts until the year is closed. */
export function phaseOn(day: Day, of: { calendar: Calendar; isClosed: boolean }): Phase {
  if (of.isClosed) return 'closed';
  return timedPhases.find((phase) => day <= of.calendar[phase]) ?? 'approval';
}

/** Who may change a part: those who run the assessment, or only who puts schemes into force; and whether it takes a reason. */
export type Leave = { by: 'manage' | 'adopt'; needsReason: boolean };

const free: Leave = { by: 'manage', needsReason: false };
const reasoned: Leave = { by: 'manage', needsReason: true };
const late: Leave = { by: 'adopt', needsReason: true };
const all = (leave: Leave | null): Record<SchemePart, Leave | null> => ({
  ...{ weights: leave, practices: leave, terms: leave, aims: leave, survey: leave, categories: leave, calendar: leave }
});

/**
 * The table. Until the evidence is in, everything is open. While units assess themselves every change takes a reason, and
 * the survey, which is over, stays. Once scores are given, who scores no longer moves the yardstick, and no category is
 * drawn around known figures. In the approval only days move; afterwards nothing.
 */
const leaves: Record<Phase, Record<SchemePart, Leave | null>> = {
  preparation: all(free),
  evidence: all(free),
  'self-assessment': { ...all(reasoned), survey: null },
  committee: { ...all(late), survey: null, categories: null },
  answer: { ...all(late), survey: null, categories: null },
  approval: { ...all(null), calendar: late },
  closed: all(null)
};

/** By whom and how a part may be changed in a phase; null = by nobody. */
export const leaveOf = (phase: Phase, part: SchemePart): Leave | null => leaves[phase][part];

export type PhaseRefusal = 'phase-over' | 'phase-adopters' | 'reason-missing' | 'past-end' | 'scored';

/** Whether somebody may change these parts in a phase. */
export function mayChangeParts(
  phase: Phase,
  parts: readonly SchemePart[],
  by: { adopts: boolean; reason: string }
): Result<null, PhaseRefusal> {
  const asked = parts.map((part) => leaveOf(phase, part));
  if (asked.some((leave) => leave === null)) return refused('phase-over');
  if (!by.adopts && asked.some((leave) => leave?.by === 'adopt')) return refused('phase-adopters');
  if (by.reason === '' && asked.some((leave) => leave?.needsReason)) return refused('reason-missing');
  return done(null);
}

/**
 * Whether changes may be put into force although the committee has scored: whatever the calendar says, from the first score
 * on the method changes only by a decree and with a reason, in a version of its own. Days and names are free of it.
 */
export function mayChangeScored(
  changes: readonly Pick<Change, 'part' | 'key'>[],
  of: { scored: readonly string[]; hasDecree: boolean; reason: string }
): Result<null, PhaseRefusal> {
  if (of.scored.length === 0 || !changes.some(isOfMethod)) return done(null);
  if (!of.hasDecree) return refused('scored');
  return of.reason === '' ? refused('reason-missing') : done(null);
}

/** Whether the year may be closed: in the phase of the approval, once nobody may answer any more. */
export const isClosingPhase = (phase: Phase): boolean => phase === 'approval';

/** Whether only ends are moved that have not passed, and none into the past: no phase is opened again behind its end. */
export const keepsThePast = (from: Calendar, to: Calendar, today: Day): boolean =>
  timedPhases.every((phase) => to[phase] === from[phase] || (from[phase] >= today && to[phase] >= today));

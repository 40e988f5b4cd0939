// Which step is open in which phase of the scheme's calendar, and what an exception opens beside it. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { phases, type Dates, type Exception, type Phase } from './types.ts';

/** The phase of a day, which is the day in the ministry's time zone; the approval lasts until the year is closed. */
export function phaseOf(day: Day, dates: Dates): Phase {
  if (day <= dates.evidenceUntil) return 'evidence';
  if (day <= dates.walkUntil) return 'self-assessment';
  if (day <= dates.judgeUntil) return 'committee';
  return day <= dates.answerUntil ? 'answer' : 'approval';
}

/**
 * The table. A unit looks at itself as soon as the committee is open; it signs once the evidence is in. The seed is published,
 * and records drawn by it, only when no unit signs any more: else it would know which records are looked at. What an appeal
 * may change stays open in the answer. Nothing is approved while a unit may still answer.
 */
export const openIn = {
  walk: ['evidence', 'self-assessment'],
  initiative: ['evidence', 'self-assessment', 'committee'],
  sign: ['self-assessment'],
  seed: ['committee', 'answer'],
  draw: ['committee'],
  whole: ['committee', 'answer'],
  judge: ['committee', 'answer'],
  rule: ['committee', 'answer'],
  find: ['committee'],
  recommend: ['committee', 'answer', 'approval'],
  answer: ['committee', 'answer'],
  reply: ['committee', 'answer', 'approval'],
  approve: ['approval']
} as const satisfies Record<string, readonly Phase[]>;
/** A step that belongs to phases. */
export type Act = keyof typeof openIn;

type Here = { dates: Dates; exceptions: readonly Exception[]; dossierId: number | null; today: Day };

/** Whether a step may be done today: in one of its phases, or where an exception opens it for the unit or for all. */
export function mayAct(
  act: Act,
  { dates, exceptions, dossierId, today }: Here
): Result<'open', 'too-early' | 'phase-over'> {
  const own: readonly Phase[] = openIn[act];
  const now = phaseOf(today, dates);
  const isExcepted = exceptions.some(
    (exception) =>
      (exception.dossierId === null || exception.dossierId === dossierId) &&
      exception.fromOn <= today &&
      today <= exception.untilOn &&
      exception.phases.some((phase) => own.includes(phase))
  );
  if (own.includes(now) || isExcepted) return done('open');
  const isOver = own.every((phase) => phases.indexOf(phase) < phases.indexOf(now));
  return refused(isOver ? 'phase-over' : 'too-early');
}

/** Whether an exception can be decided: from today on, for days that are to come. */
export function except(of: { untilOn: Day; today: Day }): Result<'excepted', 'day-past'> {
  return of.untilOn < of.today ? refused('day-past') : done('excepted');
}

/** Until when a unit may answer: its working days, and never less than the phase of the answer. */
export const answerDue = (of: { workingDay: Day; answerUntil: Day }): Day =>
  of.workingDay > of.answerUntil ? of.workingDay : of.answerUntil;

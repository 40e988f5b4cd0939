// When attendance is taken by code, when by a list, and who may confirm whom. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Attendance, Reason, Session } from './types.ts';

/** Where the clock of the ministry stands: the day, and minutes since midnight. */
export type Clock = { day: Day; minute: number };

const before = 30; // minutes before the beginning from which the code is taken
const after = 60; // minutes after the end up to which it is
/** Days after a session within which people can still be named. */
export const listWithin = 14;
/** Days after a session within which named people can still be confirmed. */
export const confirmWithin = 28;

/** Whether a session can be planned for a day: while people can still be named for it, and within a year. */
export const planOn = (day: Day, today: Day): Result<'plan', Reason> => {
  if (day < addDays(today, -listWithin)) return refused('too-long-ago');
  return day > addDays(today, 366) ? refused('too-far') : done('plan');
};

/** `14:30` as minutes since midnight. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

/** Whether the code of the session is shown and taken now. */
export function codeIsOpen(
  session: Pick<Session, 'heldOn' | 'startsAt' | 'minutes' | 'state'>,
  now: Clock
): Result<'open', Reason> {
  if (session.state === 'cancelled') return refused('cancelled');
  const start = minuteOf(session.startsAt);
  if (now.day < session.heldOn || (now.day === session.heldOn && now.minute < start - before))
    return refused('not-yet');
  const isOver = now.day > session.heldOn || now.minute > start + session.minutes + after;
  return isOver ? refused('over') : done('open');
}

/** Whether a member is present by the code: shown there now, fresh, and not to the one who called the session. */
export function attendByCode(
  session: Pick<Session, 'heldOn' | 'startsAt' | 'minutes' | 'state' | 'plannedBy'>,
  by: { personId: number; isMember: boolean; isFresh: boolean; now: Clock }
): Result<'present', Reason> {
  if (!by.isMember) return refused('not-a-member');
  const open = codeIsOpen(session, by.now);
  if (!open.ok) return open;
  if (session.plannedBy === by.personId) return refused('organiser-own');
  return by.isFresh ? done('present') : refused('wrong-code');
}

/** Whether people can be named as present now: from the beginning on, for some days. */
export function mayListNow(
  session: Pick<Session, 'heldOn' | 'startsAt' | 'state'>,
  now: Clock
): Result<'list', Reason> {
  if (session.state === 'cancelled') return refused('cancelled');
  const hasBegun = now.day > session.heldOn || (now.day === session.heldOn && now.minute >= minuteOf(session.startsAt));
  if (!hasBegun) return refused('not-yet');
  return now.day > addDays(session.heldOn, listWithin) ? refused('too-late') : done('list');
}

/** Attendance that is noted on a later day is marked late. */
export const isLate = (session: Pick<Session, 'heldOn'>, now: Clock): boolean => now.day > session.heldOn;

/** Who confirms somebody who was named: the person or another member, never who named; nobody for the organiser but others. */
export function confirm(
  session: Pick<Session, 'heldOn' | 'state' | 'plannedBy'>,
  entry: Pick<Attendance, 'personId' | 'listedBy' | 'confirmedAt'>,
  by: { personId: number; isMember: boolean; now: Clock }
): Result<'confirm', Reason> {
  if (!by.isMember) return refused('not-a-member');
  if (session.state === 'cancelled') return refused('cancelled');
  if (entry.confirmedAt !== null) return refused('present-already');
  if (entry.listedBy === by.personId) return refused('own-list');
  if (entry.personId === session.plannedBy && by.personId === session.plannedBy) return refused('organiser-own');
  return by.now.day > addDays(session.heldOn, confirmWithin) ? refused('too-late') : done('confirm');
}

/** Whether the plan of a session can still be changed or called off. */
export const isPlanOpen = (session: Pick<Session, 'state'>): boolean => session.state === 'planned';

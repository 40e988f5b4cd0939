// How a council meeting, a response to a change and a session on a shared vision come to count. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Change, Meeting, Presence, Response, Vision } from './types-steering.ts';
import type { Reason } from './types.ts';

/** A council has so many members at least: what two decide is no council. */
export const leastMembers = 3;
/** So many days a unit has to learn from a change. */
export const responseDays = 60;

/** Whether a meeting or a session can be planned for a day: not long ago, not beyond a year. */
export function planOn(day: Day, today: Day): Result<'plan', Reason> {
  if (day < addDays(today, -30)) return refused('too-long-ago');
  return day > addDays(today, 366) ? refused('too-far') : done('plan');
}

/** Whether more than half of the members were there in person. */
export const isQuorate = (presences: readonly (Presence | null)[]): boolean =>
  2 * presences.filter((presence) => presence === 'self').length > presences.length;

/** Who acts on a meeting: whether she keeps the unit, and how she was there, if she is a member. */
export type CouncilBy = { personId: number; keeps: boolean; isMember: boolean; presence: Presence | null };

/** Whether minutes can be written: by a member or who keeps the unit, from the day on, until they are confirmed. */
export function minute(
  meeting: Pick<Meeting, 'state' | 'heldOn'>,
  by: CouncilBy,
  today: Day
): Result<'minute', Reason> {
  if (!by.keeps && !by.isMember) return refused('not-yours');
  if (meeting.state === 'cancelled') return refused('cancelled');
  if (meeting.state === 'confirmed') return refused('closed');
  return today < meeting.heldOn ? refused('not-yet') : done('minute');
}

/** Whether minutes are confirmed: by a member who was there in person and did not write them. */
export function confirmMinutes(
  meeting: Pick<Meeting, 'state' | 'minutedBy'>,
  by: CouncilBy
): Result<'confirm', Reason> {
  if (!by.isMember) return refused('not-yours');
  if (meeting.state === 'cancelled') return refused('cancelled');
  if (meeting.state === 'confirmed') return refused('closed');
  if (meeting.state !== 'minuted') return refused('minutes-missing');
  if (meeting.minutedBy === by.personId) return refused('own-words');
  return by.presence === 'self' ? done('confirm') : refused('not-there');
}

/** Whether a meeting is called off: by who keeps the unit, while nothing was written. */
export function cancel(meeting: Pick<Meeting, 'state'>, by: Pick<CouncilBy, 'keeps'>): Result<'cancel', Reason> {
  if (!by.keeps) return refused('not-yours');
  return meeting.state === 'planned' ? done('cancel') : refused(meeting.state === 'cancelled' ? 'cancelled' : 'closed');
}

type ChangeStanding = Pick<Change, 'withdrawnAt'>;

/** Whether a unit ties what it learnt to a change: one that is touched, by who leads or keeps it. */
export function respond(change: ChangeStanding, by: { isTouched: boolean; keeps: boolean }): Result<'respond', Reason> {
  if (!by.keeps || !by.isTouched) return refused('not-yours');
  return change.withdrawnAt === null ? done('respond') : refused('withdrawn');
}

/** Whether a response is confirmed: by somebody else who leads or keeps the unit. */
export function confirmResponse(
  response: Pick<Response, 'byId' | 'confirmedAt'>,
  by: { personId: number; keeps: boolean }
): Result<'confirm', Reason> {
  if (!by.keeps) return refused('not-yours');
  if (response.confirmedAt !== null) return refused('closed');
  return response.byId === by.personId ? refused('own-words') : done('confirm');
}

/** Who acts on a session: whether she leads it, and whether she belongs to the unit or one below. */
export type VisionBy = { personId: number; isMember: boolean };
type VisionStanding = Pick<Vision, 'state' | 'ledBy' | 'heldOn' | 'statedAt'>;

const stands = (vision: VisionStanding): Result<'open', Reason> => {
  if (vision.state === 'cancelled') return refused('cancelled');
  return vision.state === 'held' ? refused('closed') : done('open');
};

/** Whether somebody adds to the vision: who leads the session and her people, until it is confirmed. */
export function contribute(vision: VisionStanding, by: VisionBy): Result<'open', Reason> {
  return by.isMember || vision.ledBy === by.personId ? stands(vision) : refused('not-yours');
}

/** Whether the leader writes down what was found: from the day on, once a member has added something. */
export function state(
  vision: VisionStanding,
  by: VisionBy,
  of: { today: Day; others: number }
): Result<'open', Reason> {
  if (vision.ledBy !== by.personId) return refused('not-yours');
  const open = stands(vision);
  if (!open.ok) return open;
  if (of.today < vision.heldOn) return refused('not-yet');
  return of.others === 0 ? refused('no-contribution') : open;
}

/** Whether a member confirms that it was held: never the leader. */
export function confirmVision(vision: VisionStanding, by: VisionBy): Result<'open', Reason> {
  if (!by.isMember || vision.ledBy === by.personId) return refused('not-yours');
  const open = stands(vision);
  if (!open.ok) return open;
  return vision.statedAt === null ? refused('summary-missing') : open;
}

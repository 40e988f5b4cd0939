// When an activity may be announced, its code taken, people named, and when it is closed by whom. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Activity, ActivityStanding, Attendance } from './types-activities.ts';
import type { Reason } from './types.ts';

/** Where the clock of the ministry stands: the day, and minutes since midnight. */
export type Clock = { day: Day; minute: number };

const before = 30; // minutes before the beginning from which the code is taken
const after = 60; // minutes after the end up to which it is
/** Days after the last one within which people can be named, and the activity summed up and confirmed. */
export const closeWithin = 30;
/** So many days an activity may last. */
export const longest = 31;

/** Whether an activity can be held on these days. */
export function datesOf(of: Pick<Activity, 'heldOn' | 'endsOn'>, today: Day): Result<'dates', Reason> {
  if (of.endsOn < of.heldOn) return refused('term-reversed');
  if (of.endsOn > addDays(of.heldOn, longest)) return refused('too-long');
  if (of.endsOn < addDays(today, -closeWithin)) return refused('too-long-ago');
  return of.heldOn > addDays(today, 366) ? refused('too-far') : done('dates');
}

/** `14:30` as minutes since midnight. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

const standing = (activity: Pick<Activity, 'state'>): Result<'open', Reason> =>
  activity.state === 'announced' ? done('open') : refused(activity.state);

type Timed = Pick<Activity, 'heldOn' | 'endsOn' | 'startsAt' | 'minutes' | 'state'>;

/** Whether the code is shown and taken now: on each of its days, around its hours. */
export function codeIsOpen(activity: Timed, now: Clock): Result<'open', Reason> {
  const open = standing(activity);
  if (!open.ok) return open;
  const start = minuteOf(activity.startsAt);
  if (now.day < activity.heldOn || (now.day === activity.heldOn && now.minute < start - before))
    return refused('not-yet');
  const isToday = now.day <= activity.endsOn && now.minute <= start + activity.minutes + after;
  return isToday || now.day < activity.endsOn ? done('open') : refused('over');
}

/** Whether somebody is there by the code; who announced it is named by others. */
export function attend(
  activity: Timed & Pick<Activity, 'announcedBy'>,
  by: { personId: number; isFresh: boolean; now: Clock }
): Result<'present', Reason> {
  const open = codeIsOpen(activity, by.now);
  if (!open.ok) return open;
  if (activity.announcedBy === by.personId) return refused('organiser-own');
  return by.isFresh ? done('present') : refused('wrong-code');
}

/** Whether people can be named as present now: by who runs it, from its first day until it is closed. */
export function list(activity: Timed, by: ActivityStanding, today: Day): Result<'list', Reason> {
  if (!by.runs) return refused('not-yours');
  const open = standing(activity);
  if (!open.ok) return open;
  if (today < activity.heldOn) return refused('not-yet');
  return today > addDays(activity.endsOn, closeWithin) ? refused('too-late') : done('list');
}

/** Whether a named person is confirmed: by herself or by somebody else who keeps the unit, never by who named. */
export function confirmPresence(
  activity: Pick<Activity, 'state'>,
  entry: Pick<Attendance, 'personId' | 'listedBy' | 'confirmedAt'>,
  by: ActivityStanding
): Result<'confirm', Reason> {
  const open = standing(activity);
  if (!open.ok) return open;
  if (entry.confirmedAt !== null) return refused('present-already');
  if (entry.listedBy === by.personId) return refused('own-list');
  return entry.personId === by.personId || by.keeps ? done('confirm') : refused('not-yours');
}

/** Whether the plan can still be changed or called off: nobody was there yet. */
export function change(
  activity: Pick<Activity, 'state'>,
  by: ActivityStanding,
  present: number
): Result<'change', Reason> {
  if (!by.runs) return refused('not-yours');
  const open = standing(activity);
  if (!open.ok) return open;
  return present > 0 ? refused('present-already') : done('change');
}

/** What a plan says of an activity that who came relied on. */
type Plan = Pick<Activity, 'kind' | 'heldOn' | 'endsOn' | 'startsAt' | 'minutes'>;

/** Whether a plan moves the activity: another kind, day or hour. */
export const isMoved = (activity: Plan, plan: Plan): boolean =>
  activity.kind !== plan.kind ||
  activity.heldOn !== plan.heldOn ||
  activity.endsOn !== plan.endsOn ||
  activity.minutes !== plan.minutes ||
  minuteOf(activity.startsAt) !== minuteOf(plan.startsAt);

/** Whether the plan can be written anew: until it is closed; once somebody was there, kind, days and hours stand. */
export function replan(
  activity: Plan & Pick<Activity, 'state'>,
  by: ActivityStanding,
  of: { present: number; plan: Plan; today: Day }
): Result<'replan', Reason> {
  if (!by.runs) return refused('not-yours');
  const open = standing(activity);
  if (!open.ok) return open;
  if (!isMoved(activity, of.plan)) return done('replan');
  if (of.present > 0) return refused('days-stand');
  const dates = datesOf(of.plan, of.today);
  return dates.ok ? done('replan') : dates;
}

/** Whether it can be summed up: by who runs it, once its last day has come and somebody was there. */
export function summarise(
  activity: Pick<Activity, 'state' | 'endsOn'>,
  by: ActivityStanding,
  of: { present: number; today: Day }
): Result<'summarise', Reason> {
  if (!by.runs) return refused('not-yours');
  const open = standing(activity);
  if (!open.ok) return open;
  if (of.today < activity.endsOn) return refused('not-yet');
  return of.present === 0 ? refused('nobody-there') : done('summarise');
}

/** Whether it is closed: by somebody who was there or keeps the unit, and neither announced nor summed it up. */
export function close(
  activity: Pick<Activity, 'state' | 'announcedBy' | 'summarisedBy'>,
  by: ActivityStanding
): Result<'close', Reason> {
  if (!by.isPresent && !by.keeps) return refused('not-yours');
  const open = standing(activity);
  if (!open.ok) return open;
  if (activity.summarisedBy === null) return refused('summary-missing');
  const isOwn = activity.announcedBy === by.personId || activity.summarisedBy === by.personId;
  return isOwn ? refused('own-words') : done('close');
}

// When a programme is open, and what may become of it. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Act, Programme, ProgrammeState, Reason } from './types.ts';

/** The last day on which somebody can announce that she goes. */
export const lastDay = ({ closesOn, startsOn }: Pick<Programme, 'closesOn' | 'startsOn'>): Day => closesOn ?? startsOn;

/** Whether somebody can still announce that she goes. */
export const isOpen = (programme: Pick<Programme, 'state' | 'closesOn' | 'startsOn'>, today: Day): boolean =>
  programme.state === 'announced' && today <= lastDay(programme);

/** How a programme stands for a reader: announced ones close by themselves when their day is past. */
export const standing = (
  programme: Pick<Programme, 'state' | 'closesOn' | 'startsOn'>,
  today: Day
): 'open' | 'closed' | 'cancelled' =>
  programme.state === 'cancelled' ? 'cancelled' : isOpen(programme, today) ? 'open' : 'closed';

const from: Record<Act, readonly ProgrammeState[]> = {
  change: ['announced', 'closed'],
  close: ['announced'],
  cancel: ['announced', 'closed'],
  reopen: ['closed']
};
const into: Record<Act, ProgrammeState | undefined> = {
  change: undefined,
  close: 'closed',
  cancel: 'cancelled',
  reopen: 'announced'
};

type Order = { act: Act; revision: number; note: string };

/** The state that an act leads to; a cancelled programme stays so, and calling off needs a reason. */
export function act(
  programme: Pick<Programme, 'state' | 'revision'>,
  { act: what, revision, note }: Order
): Result<ProgrammeState, Reason> {
  if (revision !== programme.revision) return refused('stale');
  if (!from[what].includes(programme.state)) return refused('not-now');
  if (what === 'cancel' && note.trim() === '') return refused('reason-missing');
  return done(into[what] ?? programme.state);
}

/** A programme begins within five years of today and lasts two years at most: anything else is a slip of the hand. */
export function daysFit(
  { startsOn, endsOn }: Pick<Programme, 'startsOn' | 'endsOn'>,
  today: Day
): Result<true, Reason> {
  const isNear = startsOn >= addDays(today, -1827) && startsOn <= addDays(today, 1827);
  if (!isNear) return refused('dates-far');
  return endsOn > addDays(startsOn, 731) ? refused('dates-long') : done(true);
}

/** Minutes of so many training hours of 45 minutes: what a learner plans for. */
export const minutesOfJp = (jp: number): number => Math.round(jp * 45);

// When a hand-over can be announced, is ready, read, signed off or waived; what a direction needs. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import { parts, type Move, type Part, type Reason, type Standing } from './types.ts';

/** A move is announced at most so many days ahead, or so many after it happened. */
export const mostAhead = 366;
export const mostAfter = 30;
/** Who held the post for fewer months is not asked. */
export const monthsHeld = 6;

/** Whether leader or officer may announce that somebody moves on a day. */
export function announce(
  standing: Standing,
  move: { movesOn: Day; hasPlace: boolean; isKnown: boolean },
  today: Day
): Result<Day, Reason> {
  if (standing.isMover) return refused('is-mover');
  if (!standing.isLeader && !standing.isSteward) return refused('not-yours');
  if (!move.hasPlace) return refused('not-placed');
  if (move.isKnown) return refused('moves-already');
  const fits = move.movesOn >= addDays(today, -mostAfter) && move.movesOn <= addDays(today, mostAhead);
  return fits ? done(move.movesOn) : refused('not-that-day');
}

/** The mover writes, and whoever interviews her: the successor, the leader, the officer. */
export const mayWrite = (standing: Standing, move: Pick<Move, 'state'>): boolean =>
  move.state === 'open' &&
  [standing.isMover, standing.isSuccessor, standing.isLeader, standing.isSteward].some(Boolean);

/** Whether the list can be given to the successor: something, if only that there is nothing, in each part. */
export function ready(standing: Standing, move: Pick<Move, 'state'>, filled: readonly Part[]): Result<'ready', Reason> {
  if (move.state !== 'open') return refused('over');
  if (!standing.isMover && !standing.isLeader && !standing.isSteward) return refused('not-yours');
  return parts.every((part) => filled.includes(part)) ? done('ready') : refused('parts-missing');
}

/** The successor confirms to have read what is ready. */
export function read(standing: Standing, move: Pick<Move, 'state' | 'readyAt'>): Result<'read', Reason> {
  if (move.state !== 'open') return refused('over');
  if (!standing.isSuccessor) return refused('not-yours');
  return move.readyAt === null ? refused('not-ready') : done('read');
}

type Written = { publishedAssets: number };

/**
 * The leader signs off what is ready and, where a successor is known, read; at least one published asset stands in it, else
 * it is waived for a reason. Never the mover.
 */
export function signOff(
  standing: Standing,
  move: Pick<Move, 'state' | 'readyAt' | 'readAt' | 'successorId'>,
  written: Written
): Result<'complete', Reason> {
  if (move.state !== 'open') return refused('over');
  if (standing.isMover) return refused('is-mover');
  if (!standing.isLeader) return refused('not-yours');
  if (move.readyAt === null) return refused('not-ready');
  if (move.successorId !== null && move.readAt === null) return refused('not-read');
  return written.publishedAssets === 0 ? refused('no-asset') : done('complete');
}

/** A leader lets it go for a reason; who announced by mistake drops it. */
export function letGo(
  standing: Standing,
  move: Pick<Move, 'state' | 'origin'>,
  to: { state: 'waived' | 'dropped'; reason: string }
): Result<'waived' | 'dropped', Reason> {
  if (move.state !== 'open') return refused('over');
  if (standing.isMover) return refused('is-mover');
  const may = to.state === 'waived' ? standing.isLeader : standing.isLeader || standing.isSteward;
  if (!may || (to.state === 'dropped' && move.origin === 'roster')) return refused('not-yours');
  return to.reason.trim() === '' ? refused('reason-missing') : done(to.state);
}

/** Whether a leader may direct somebody until a day. */
export function direct(isLeader: boolean, to: { isSelf: boolean; dueOn: Day }, today: Day): Result<Day, Reason> {
  if (!isLeader) return refused('not-yours');
  if (to.isSelf) return refused('itself');
  return to.dueOn <= today ? refused('past-day') : done(to.dueOn);
}

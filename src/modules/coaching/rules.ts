// What may be done with a relation, its sessions and actions, and when. Pure.
import { addDays, type Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Action, Member, Part, Presence, Reason, Relation, Session, Standing } from './types.ts';

/** So long after its planned end a relation can still be written in: the last session wants to be noted. */
export const daysToWriteDown = 14;
/** A relation is planned for no longer than this. */
export const longestDays = 731;

/** A relation as it is asked for, before it exists. */
export type Draft = { coachId: number; people: readonly number[]; isGroup: boolean; startsOn: Day; endsOn: Day };

/** Whether a relation can be asked for: nobody coaches herself, one person is coached or a group, in days to come. */
export function mayBegin(draft: Draft, today: Day): Result<Draft, Reason> {
  const { coachId, people, isGroup, startsOn, endsOn } = draft;
  if (people.includes(coachId)) return refused('self');
  if (!isGroup && people.length !== 1) return refused('one-person');
  if (isGroup && people.length < 2) return refused('two-people');
  if (endsOn < startsOn || endsOn > addDays(startsOn, longestDays)) return refused('time-reversed');
  return endsOn < today ? refused('time-past') : done(draft);
}

/** Whether a group stands in one unit: `places` are the units of those asked. */
export const isOneUnit = (places: readonly (number | undefined)[]): boolean =>
  places.length > 0 && places.every((place) => place !== undefined && place === places[0]);

type Placed = Pick<Relation, 'state' | 'endsOn' | 'endedOn'> & { coachIsPlaced: boolean; members: readonly Member[] };

/**
 * How a relation stands on a day. It ends by a side, by its planned end, or by itself when the coach or the last of those
 * coached holds no active place any more; a change of supervisor or unit does not touch it.
 */
export function standingOf(relation: Placed, today: Day): Standing {
  if (relation.state === 'declined' || relation.state === 'withdrawn') return 'gone';
  if (relation.state === 'requested' || relation.state === 'offered') return 'waiting';
  const isLeft = !relation.coachIsPlaced || !relation.members.some(({ state, isPlaced }) => state === 'in' && isPlaced);
  const isOver = relation.endedOn !== null || isLeft || today > addDays(relation.endsOn, daysToWriteDown);
  return isOver ? 'over' : 'running';
}

/** In which part a person meets the relation; undefined = none, so that it is not found. */
export function partOf(relation: Relation, members: readonly Member[], personId: number | null): Part | undefined {
  if (personId === null) return undefined;
  if (relation.coachId === personId) return relation.state === 'requested' ? 'invited' : 'coach';
  const state = members.find((member) => member.personId === personId)?.state;
  if (state === 'in') return 'coachee';
  return state === 'asked' ? 'invited' : undefined;
}

/** What the coach has taken on, with the relation asked about left out; undefined where no capacity was said. */
export type Load = { taken: number; capacity: number | undefined };

/** Whether one more fits. */
export const isFull = ({ taken, capacity }: Load): boolean => capacity !== undefined && taken >= capacity;

/** Whether the reader may answer what was asked; a coach without room may decline, and keeps the asker in the list. */
export function mayAnswer(
  asked: { relation: Relation; part: Part; standing: Standing; isAccept: boolean },
  load: Load
): Result<'answer', Reason> {
  const { part, standing, isAccept, relation } = asked;
  const isOpen = standing === 'waiting' || (relation.isGroup && standing === 'running');
  if (!isOpen) return refused(standing === 'over' ? 'ended' : 'not-now');
  if (part !== 'invited') return refused('not-yours');
  return isAccept && standing === 'waiting' && isFull(load) ? refused('full') : done('answer');
}

/** What the relation becomes once a member or the coach has answered; a group runs as soon as two are in. */
export function stateAfter(relation: Pick<Relation, 'state' | 'isGroup'>, members: readonly Pick<Member, 'state'>[]) {
  if (relation.state !== 'offered') return relation.state;
  const count = (state: Member['state']) => members.filter((member) => member.state === state).length;
  const needed = relation.isGroup ? 2 : 1;
  if (count('in') >= needed) return 'active';
  return count('in') + count('asked') < needed ? 'declined' : 'offered';
}

/** Whether there can be written in the relation now: sessions, notes, actions, the first feedback. */
export function mayWrite(part: Part, standing: Standing): Result<'write', Reason> {
  if (standing === 'over') return refused('ended');
  if (standing !== 'running') return refused('not-now');
  return part === 'invited' ? refused('not-yours') : done('write');
}

/** Whether a session fits into the relation. */
export const maySchedule = (on: Day, relation: Pick<Relation, 'startsOn' | 'endsOn'>): Result<Day, Reason> =>
  on < relation.startsOn || on > relation.endsOn ? refused('outside-period') : done(on);

/** Whether somebody may say to have been there: no session is held before its day; one of before the end can be confirmed after it. */
export function mayConfirm(
  session: Session,
  part: Part,
  at: { today: Day; endedOn: Day | null }
): Result<'held', Reason> {
  if (part === 'invited') return refused('not-yours');
  if (session.state === 'cancelled') return refused('not-now');
  if (session.plannedOn > at.today) return refused('not-yet');
  return at.endedOn !== null && session.plannedOn > at.endedOn ? refused('ended') : done('held');
}

/** Whether a session was held before two sides: the coach, and one of those coached. */
export const isConfirmed = (said: readonly Presence[]): boolean =>
  said.some(({ isCoach }) => isCoach) && said.some(({ isCoach }) => !isCoach);

/** Whether the owner may say what became of an action: told once, never changed. */
export const mayAnswerAction = (action: Pick<Action, 'state' | 'ownerId'>, personId: number): Result<'told', Reason> =>
  action.ownerId !== personId ? refused('not-yours') : action.state === 'open' ? done('told') : refused('not-now');

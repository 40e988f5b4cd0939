import { describe, expect, it } from 'vitest';
import {
  isConfirmed,
  isFull,
  isOneUnit,
  mayAnswer,
  mayAnswerAction,
  mayBegin,
  mayConfirm,
  maySchedule,
  mayWrite,
  partOf,
  standingOf,
  stateAfter
} from './rules.ts';
import type { Member, Relation, Session } from './types.ts';

const today = '2026-04-01';
const member = (personId: number, state: Member['state'] = 'in', isPlaced = true): Member => ({
  personId,
  name: '',
  state,
  isPlaced
});
const relation: Relation = {
  id: 1,
  kind: 'coaching',
  isGroup: false,
  coachId: 10,
  unitId: 1,
  topic: 'Telaah',
  aim: '',
  plannedSessions: 3,
  startsOn: '2026-03-01',
  endsOn: '2026-06-30',
  state: 'active',
  askedBy: 20,
  askedAt: new Date(),
  endedOn: null,
  endedBy: null
};

describe('asking for a relation', () => {
  const draft = { coachId: 10, people: [20], isGroup: false, startsOn: '2026-04-01', endsOn: '2026-06-30' };
  it.each([
    ['by one person of another', {}, 'yes'],
    ['of oneself', { people: [10] }, 'self'],
    ['of a group with its coach in it', { isGroup: true, people: [20, 10] }, 'self'],
    ['without anybody', { people: [] }, 'one-person'],
    ['of two as of one', { people: [20, 30] }, 'one-person'],
    ['of a group of two', { isGroup: true, people: [20, 30] }, 'yes'],
    ['of a group of one', { isGroup: true }, 'two-people'],
    ['that ends before it begins', { endsOn: '2026-03-31' }, 'time-reversed'],
    ['of more than two years', { endsOn: '2028-06-30' }, 'time-reversed'],
    ['that has ended already', { startsOn: '2026-01-01', endsOn: '2026-03-31' }, 'time-past'],
    ['that began before', { startsOn: '2026-03-01' }, 'yes']
  ])('%s', (_, more, answer) => {
    const may = mayBegin({ ...draft, ...more }, today);
    expect(may.ok ? 'yes' : may.reason).toBe(answer);
  });
  it.each([
    [[1, 1], true],
    [[1, 2], false],
    [[1, undefined], false],
    [[], false]
  ])('a group in the units %s is of one unit: %s', (places, answer) => expect(isOneUnit(places)).toBe(answer));
});

describe('how a relation stands', () => {
  const placed = { ...relation, coachIsPlaced: true, members: [member(20)] };
  it.each([
    ['asked for', { state: 'requested' }, 'waiting'],
    ['offered', { state: 'offered' }, 'waiting'],
    ['declined', { state: 'declined' }, 'gone'],
    ['taken back', { state: 'withdrawn' }, 'gone'],
    ['in its time', {}, 'running'],
    ['two weeks after its planned end', { endsOn: '2026-03-18' }, 'running'],
    ['later than that', { endsOn: '2026-03-17' }, 'over'],
    ['ended by a side', { state: 'ended', endedOn: '2026-03-20' }, 'over'],
    ['with a coach who has left', { coachIsPlaced: false }, 'over'],
    ['with one coached who has left', { members: [member(20, 'in', false)] }, 'over'],
    ['of a group of which one has left', { members: [member(20, 'in', false), member(30)] }, 'running'],
    [
      'of a group of which only one who declined still works here',
      { members: [member(20, 'in', false), member(30, 'declined')] },
      'over'
    ]
  ] as const)('%s', (_, more, answer) => {
    expect(standingOf({ ...placed, ...more } as Parameters<typeof standingOf>[0], today)).toBe(answer);
  });
});

describe('the part somebody has', () => {
  it.each([
    ['the coach of what runs', {}, 10, 'coach'],
    ['the coach who was asked', { state: 'requested' }, 10, 'invited'],
    ['one who is coached', {}, 20, 'coachee'],
    ['one who was asked', {}, 30, 'invited'],
    ['one who declined', {}, 40, undefined],
    ['a stranger', {}, 50, undefined],
    ['a visitor', {}, null, undefined]
  ] as const)('%s', (_, more, personId, part) => {
    const members = [member(20), member(30, 'asked'), member(40, 'declined')];
    expect(partOf({ ...relation, ...more }, members, personId)).toBe(part);
  });
});

describe('answering what was asked', () => {
  const room = { taken: 1, capacity: 2 };
  const waiting = { ...relation, state: 'requested' as const };
  const asked = { relation: waiting, part: 'invited' as const, standing: 'waiting' as const, isAccept: true };
  it.each([
    ['with room', asked, room, 'yes'],
    ['without room', asked, { taken: 2, capacity: 2 }, 'full'],
    ['without room, to decline', { ...asked, isAccept: false }, { taken: 2, capacity: 2 }, 'yes'],
    ['with no capacity said', asked, { taken: 9, capacity: undefined }, 'yes'],
    ['by who asked', { ...asked, part: 'coachee' as const }, room, 'not-yours'],
    ['once it runs', { ...asked, standing: 'running' as const }, room, 'not-now'],
    ['once it is over', { ...asked, standing: 'over' as const }, room, 'ended'],
    [
      'a group that runs, by a late member',
      { ...asked, relation: { ...relation, isGroup: true }, standing: 'running' as const },
      { taken: 2, capacity: 2 },
      'yes'
    ]
  ])('%s', (_, who, load, answer) => {
    const may = mayAnswer(who, load);
    expect(may.ok ? 'yes' : may.reason).toBe(answer);
  });
  it.each([
    [{ taken: 1, capacity: 1 }, true],
    [{ taken: 0, capacity: 1 }, false],
    [{ taken: 5, capacity: undefined }, false]
  ])('%o is full: %s', (load, answer) => expect(isFull(load)).toBe(answer));
  it.each([
    ['one accepted', false, ['in'], 'active'],
    ['one declined', false, ['declined'], 'declined'],
    ['a group with one in', true, ['in', 'asked'], 'offered'],
    ['a group with two in', true, ['in', 'in', 'asked'], 'active'],
    ['a group that cannot become two', true, ['in', 'declined'], 'declined']
  ] as const)('%s', (_, isGroup, states, state) =>
    expect(
      stateAfter(
        { state: 'offered', isGroup },
        states.map((each, at) => member(at, each))
      )
    ).toBe(state)
  );
});

describe('writing in a relation', () => {
  it.each([
    ['coach', 'running', 'yes'],
    ['coachee', 'running', 'yes'],
    ['invited', 'running', 'not-yours'],
    ['coach', 'over', 'ended'],
    ['coach', 'waiting', 'not-now'],
    ['coach', 'gone', 'not-now']
  ] as const)('by the %s while it is %s: %s', (part, standing, answer) => {
    const may = mayWrite(part, standing);
    expect(may.ok ? 'yes' : may.reason).toBe(answer);
  });
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false]
  ])('a session on %s fits: %s', (on, answer) => expect(maySchedule(on, relation).ok).toBe(answer));
});

describe('saying that a session was held', () => {
  const session: Session = {
    id: 1,
    relationId: 1,
    topic: '',
    plannedOn: today,
    startsAt: null,
    minutes: 60,
    state: 'planned',
    confirmedAt: null
  };
  it.each([
    ['on its day', {}, 'coach', null, 'yes'],
    ['before its day', { plannedOn: '2026-04-02' }, 'coach', null, 'not-yet'],
    ['called off', { state: 'cancelled' }, 'coach', null, 'not-now'],
    ['held already', { state: 'held' }, 'coachee', null, 'yes'],
    ['by one who only was asked', {}, 'invited', null, 'not-yours'],
    ['of before the end', { plannedOn: '2026-03-20' }, 'coachee', '2026-03-25', 'yes'],
    ['of after the end', { plannedOn: '2026-03-30' }, 'coachee', '2026-03-25', 'ended']
  ] as const)('%s', (_, more, part, endedOn, answer) => {
    const may = mayConfirm({ ...session, ...more }, part, { today, endedOn });
    expect(may.ok ? 'yes' : may.reason).toBe(answer);
  });
  it.each([
    [[], false],
    [[true], false],
    [[false], false],
    [[false, false], false],
    [[true, false], true]
  ])('said by coaches %j is confirmed: %s', (said, answer) =>
    expect(isConfirmed(said.map((isCoach, personId) => ({ isCoach, personId })))).toBe(answer)
  );
});

describe('what became of an action', () => {
  it.each([
    ['open', 20, 'yes'],
    ['open', 10, 'not-yours'],
    ['done', 20, 'not-now']
  ] as const)('that is %s, told by %i: %s', (state, who, answer) => {
    const may = mayAnswerAction({ state, ownerId: 20 }, who);
    expect(may.ok ? 'yes' : may.reason).toBe(answer);
  });
});

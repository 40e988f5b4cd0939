// Who keeps needs and collections: persona by act.
import { expect, it } from 'vitest';
import { mayCollect, mayFill, mayKeepNeeds, type UnitStanding } from './policy-needs.ts';

const nobody: UnitStanding = { isSteward: false, isLeader: false, isPlaced: false };

it.each([
  ['a stranger', nobody, [false, false, false]],
  ['somebody of the unit', { ...nobody, isPlaced: true }, [false, true, false]],
  ['the officer', { ...nobody, isSteward: true }, [true, true, true]],
  ['the leader', { ...nobody, isLeader: true }, [true, true, true]]
])('%s', (_, standing, answers) =>
  expect([
    mayKeepNeeds(standing),
    mayCollect(standing),
    mayFill(standing, { ownerId: 1, subjectOwner: { id: 3 } }, 2)
  ]).toEqual(answers)
);

it('the owner and the owner of its subject fill a collection, wherever they are placed', () => {
  expect(mayFill(nobody, { ownerId: 2, subjectOwner: null }, 2)).toBe(true);
  expect(mayFill(nobody, { ownerId: 1, subjectOwner: { id: 2 } }, 2)).toBe(true);
});

// Who may what in surveys, the refusals first.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { mayManage, mayReadComments, mayWatch, watches } from './policy.ts';

const holding = (capability: string, unitId: number | null): Actor => ({
  ...visitor,
  personId: 1,
  grants: [{ capability, unitId }]
});

describe('opening surveys and changing items', () => {
  it.each([
    ['an employee may not', { ...visitor, personId: 1 }, false],
    ['who reads comments may not', holding('surveys.comments', null), false],
    ['who manages surveys may', holding('surveys.manage', null), true]
  ])('%s', (_, actor, may) => expect(mayManage(actor)).toBe(may));
});

describe('comments of unit 7 under unit 1', () => {
  it.each([
    ['are not an employee’s to read', { ...visitor, personId: 1 }, false],
    ['nor of who leads another unit', holding('surveys.comments', 8), false],
    ['nor of who leads a unit below', holding('surveys.comments', 70), false],
    ['are of who leads the unit', holding('surveys.comments', 7), true],
    ['or one above', holding('surveys.comments', 1), true],
    ['managing surveys does not open them', holding('surveys.manage', null), false]
  ])('%s', (_, actor, may) => expect(mayReadComments(actor, [7, 1])).toBe(may));
});

describe('how many of unit 7 under unit 1 have answered', () => {
  it.each([
    ['is not an employee’s to see', { ...visitor, personId: 1 }, [false, false]],
    ['nor of who reads comments elsewhere', holding('surveys.comments', 8), [true, false]],
    ['is of who reads its comments', holding('surveys.comments', 7), [true, true]],
    ['is of who manages surveys', holding('surveys.manage', null), [true, true]]
  ])('%s', (_, actor, may) => expect([watches(actor), mayWatch(actor, [7, 1])]).toEqual(may));
});

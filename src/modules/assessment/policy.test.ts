// Who sees what of a unit of too few people, and who runs the assessment.
import { describe, expect, it } from 'vitest';
import { operator, visitor, type Actor } from '#platform/actor.ts';
import { mayManage, maySeeSmallCounts, mayTakeYear } from './policy.ts';

const holding = (capability: string, unitId: number | null): Actor => ({
  ...visitor,
  grants: [{ capability, unitId }]
});
const section = { unitId: 30, above: [30, 10, 1] };

describe('the counts of a unit of four people', () => {
  it.each([
    ['a colleague of another unit does not see them', visitor, [31, 10, 1], false],
    ['its own people see them', visitor, [30, 10, 1], true],
    ['people of a unit below see them', visitor, [300, 30, 10, 1], true],
    ['who sees names over it sees them', holding('assessment.names', 30), [], true],
    ['who sees names over a unit above sees them', holding('assessment.names', 10), [], true],
    ['who sees names over another unit does not', holding('assessment.names', 11), [], false],
    ['who may only read the tables does not', holding('assessment.read', null), [], false],
    ['the operator sees them', operator, [], true]
  ] as const)('%s', (...[, actor, mine, expected]) => {
    expect(maySeeSmallCounts(actor, { ...section, mine })).toBe(expected);
  });
});

describe('running the assessment', () => {
  it('takes assessment.manage, reading does not do', () => {
    expect(mayManage(holding('assessment.manage', 1))).toBe(true);
    expect(mayManage(holding('assessment.read', null))).toBe(false);
    expect(mayManage(visitor)).toBe(false);
  });
});

describe('the figures of a year as open data', () => {
  it.each([
    ['nobody takes while the year runs', operator, { isClosed: false, isOfficial: true }, false],
    ['a visitor does not take of an example', visitor, { isClosed: true, isOfficial: false }, false],
    [
      'who sees names does not take of an example',
      holding('assessment.names', null),
      { isClosed: true, isOfficial: false },
      false
    ],
    [
      'who reads the tables takes of an example, to see what would be published',
      holding('assessment.read', null),
      { isClosed: true, isOfficial: false },
      true
    ],
    ['anybody takes of an official year', visitor, { isClosed: true, isOfficial: true }, true]
  ] as const)('%s', (...[, actor, of, expected]) => expect(mayTakeYear(actor, of)).toBe(expected));
});

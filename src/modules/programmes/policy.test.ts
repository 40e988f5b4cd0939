import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { mayEnter, mayLookAfter, unitOfEntry } from './policy.ts';

const holder = (unitId: number | null): Actor => ({
  ...visitor,
  personId: 1,
  unitId: 70,
  grants: [{ capability: 'programmes.manage', unitId }]
});

describe('who looks after a programme of unit 30 under 10', () => {
  const cases: [string, Actor, boolean, boolean][] = [
    ['nobody signed in', visitor, false, false],
    ['an employee', { ...visitor, personId: 2, unitId: 30 }, false, false],
    ['who holds the part over the unit', holder(30), true, true],
    ['over the unit above', holder(10), true, true],
    ['over another unit', holder(31), true, false],
    ['over the ministry', holder(null), true, true]
  ];
  it.each(cases)('%s', (_who, actor, enters, looksAfter) => {
    expect(mayEnter(actor)).toBe(enters);
    expect(mayLookAfter(actor, [30, 10])).toBe(looksAfter);
  });

  it('enters for the unit of the part, else for the own', () => {
    expect([unitOfEntry(holder(30)), unitOfEntry(holder(null))]).toEqual([30, 70]);
  });
});

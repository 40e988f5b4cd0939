import { describe, expect, it } from 'vitest';
import { operator, visitor, type Actor } from '#platform/actor.ts';
import { mayImport, mayMeet } from './policy.ts';

const person = (personId: number, ...grants: Actor['grants']): Actor => ({ ...visitor, personId, grants });
const overseer = (unitId: number | null) => person(9, { capability: 'history.oversee', unitId });

describe('who meets a record of person 2 in unit 30, under 10', () => {
  const record = { personId: 2, ancestors: [30, 10] };
  const cases: [string, Actor, boolean][] = [
    ['nobody signed in', visitor, false],
    ['the person', person(2), true],
    ['a colleague', person(3), false],
    ['the supervisor, to whom the history is no duty', person(4, { capability: 'team.decide', unitId: 30 }), false],
    ['the officer of the unit', overseer(30), true],
    ['the officer of the unit above', overseer(10), true],
    ['the officer of another unit', overseer(31), false],
    ['the officer of the ministry', overseer(null), true]
  ];
  it.each(cases)('%s', (_who, actor, may) => expect(mayMeet(actor, record)).toBe(may));
});

describe('who imports', () => {
  it('is who holds it, and the command line', () => {
    expect(mayImport(person(2))).toBe(false);
    expect(mayImport(overseer(null))).toBe(false);
    expect(mayImport(person(2, { capability: 'history.import', unitId: null }))).toBe(true);
    expect(mayImport(operator)).toBe(true);
  });
});

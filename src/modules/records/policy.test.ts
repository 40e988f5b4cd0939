import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { maySeeTranscript } from './policy.ts';

const person = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const officer = (unitId: number | null) => person(9, { grants: [{ capability: 'records.transcripts', unitId }] });

describe('who sees the transcript of person 2 in unit 30 under 10, for whom 5 decides', () => {
  const record = { personId: 2, deciders: [5], ancestors: [30, 10] };
  const cases: [string, Actor, boolean][] = [
    ['nobody signed in', visitor, false],
    ['the person', person(2), true],
    ['who decides for her', person(5), true],
    ['who stands in for that one', person(6, { standsInFor: [5] }), true],
    ['a colleague', person(3), false],
    ['a leader who does not decide for her', person(7, { grants: [{ capability: 'team.decide', unitId: 30 }] }), false],
    ['the officer of the unit', officer(30), true],
    ['the officer of the unit above', officer(10), true],
    ['the officer of another unit', officer(31), false]
  ];
  it.each(cases)('%s', (_who, actor, may) => expect(maySeeTranscript(actor, record)).toBe(may));
});

// Who meets an offer, an application and work given directly in which part: a table.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { applicationRole, assignmentRole, maySeeApplicants, offerRole } from './policy.ts';

const actor = (personId: number, more: Partial<Actor> = {}): Actor => ({ ...visitor, personId, ...more });
const oversee = (unitId: number | null) => ({ grants: [{ capability: 'offers.oversee', unitId }] });
const [leader, officer, member, boss, mentor, stranger] = [1, 2, 3, 4, 5, 6];
const lead = { leaders: [leader], above: [10, 1] };

describe('an offer is met', () => {
  it.each([
    ['by its post as the one who decides', actor(leader), lead, 'decider'],
    ['by who stands in for it too', actor(stranger, { standsInFor: [leader] }), lead, 'decider'],
    ['by the officer as one who looks', actor(officer, oversee(1)), lead, 'overseer'],
    [
      'by the officer as the one who decides where nobody leads',
      actor(officer, oversee(1)),
      { ...lead, leaders: [] },
      'decider'
    ],
    ['by the officer of elsewhere like everybody', actor(officer, oversee(99)), { ...lead, leaders: [] }, 'reader'],
    ['by everybody as a reader', actor(stranger), lead, 'reader']
  ] as const)('%s', (_, who, of, role) => {
    expect(offerRole(who, { leaders: [...of.leaders], above: [...of.above] })).toBe(role);
  });
  it('and only a reader does not see who applied', () => {
    expect((['decider', 'overseer', 'reader'] as const).map(maySeeApplicants)).toEqual([true, true, false]);
  });
});

const authority = { deciders: [boss], ancestors: [20, 1] };

describe('an application is met', () => {
  it.each([
    ['by its person', actor(member), 'reader', 'owner'],
    ['by the own supervisor', actor(boss), 'reader', 'supervisor'],
    ['by the post of the offer', actor(leader), 'decider', 'decider'],
    ['by the officer of the person', actor(officer, oversee(20)), 'reader', 'reader'],
    ['by the officer of the offer', actor(officer), 'overseer', 'reader'],
    ['by nobody else', actor(stranger), 'reader', undefined],
    ['not by visitors', visitor, 'reader', undefined]
  ] as const)('%s', (_, who, offer, role) => {
    expect(applicationRole(who, { personId: member, authority, offer })).toBe(role);
  });
});

describe('work given directly is met', () => {
  const assignment = { personId: member, mentorId: mentor };
  it.each([
    ['by its member', actor(member), 'owner'],
    ['by who decides for her', actor(boss), 'supervisor'],
    ['by its mentor', actor(mentor), 'reader'],
    ['by the post that gave it', actor(leader), 'reader'],
    ['by the officer', actor(officer, oversee(20)), 'reader'],
    ['by nobody else', actor(stranger), undefined]
  ] as const)('%s', (_, who, role) => {
    expect(assignmentRole(who, assignment, { authority, postLeaders: [leader] })).toBe(role);
  });
});

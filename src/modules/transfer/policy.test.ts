// Who meets a note, a unit's question or an innovation in which part.
import { describe, expect, it } from 'vitest';
import { visitor, type Actor } from '#platform/actor.ts';
import { innovationRole, mayAnswer, mayReadNote, roleOver } from './policy.ts';

const oversees = (unitId: number | null) => [{ capability: 'transfer.oversee', unitId }];
const actors = {
  author: { ...visitor, personId: 3 },
  head: { ...visitor, personId: 7 },
  standIn: { ...visitor, personId: 8, standsInFor: [7] },
  authorStandingIn: { ...visitor, personId: 3, standsInFor: [7] },
  officer: { ...visitor, personId: 9, grants: oversees(1) },
  farOfficer: { ...visitor, personId: 9, grants: oversees(99) },
  stranger: { ...visitor, personId: 5 },
  visitor
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

describe('a note', () => {
  it.each<[Who, number[], string | undefined]>([
    ['author', [7], 'owner'],
    ['authorStandingIn', [7], 'owner'],
    ['head', [7], 'decider'],
    ['standIn', [7], 'decider'],
    ['officer', [7], 'reader'],
    ['officer', [], 'decider'],
    ['farOfficer', [], undefined],
    ['stranger', [7], undefined],
    ['visitor', [7], undefined]
  ])('is met by the %s, where %j decide, as %s', (who, deciders, role) => {
    expect(roleOver(actors[who], 3, { deciders, ancestors: [4, 1] })).toBe(role);
  });
  it.each([
    ['owner', 'draft', true],
    ['decider', 'draft', false],
    ['reader', 'draft', false],
    ['decider', 'submitted', true],
    ['reader', 'confirmed', true]
  ] as const)('of the %s can be read as a %s: %s', (role, state, may) => {
    expect(mayReadNote(role, { state })).toBe(may);
  });
});

describe('what was put to a unit', () => {
  it.each<[Who, number[], boolean]>([
    ['head', [7], true],
    ['standIn', [7], true],
    ['author', [7], false],
    ['authorStandingIn', [7], false],
    ['author', [3], false],
    ['officer', [7], false],
    ['officer', [], true],
    ['farOfficer', [], false],
    ['stranger', [7], false],
    ['visitor', [], false]
  ])('is answered by the %s, where %j lead: %s', (who, leaders, may) => {
    expect(mayAnswer(actors[who], { leaders, authors: [3], ancestors: [4, 1] })).toBe(may);
  });
  it('by nobody standing in for an author', () => {
    const authority = { leaders: [7], authors: [3, 7], ancestors: [4, 1] };
    expect(mayAnswer(actors.standIn, authority)).toBe(false);
  });
});

describe('an innovation', () => {
  const authority = { leaders: [7], authors: [3], ancestors: [4, 1] };
  it.each<[Who, Date | null, string | undefined]>([
    ['author', null, 'maker'],
    ['head', null, undefined],
    ['stranger', null, undefined],
    ['head', new Date(0), 'leader'],
    ['standIn', new Date(0), 'leader'],
    ['stranger', new Date(0), 'reader'],
    ['authorStandingIn', new Date(0), 'maker'],
    ['visitor', new Date(0), undefined]
  ])('is met by the %s, open since %s, as %s', (who, openedAt, role) => {
    expect(innovationRole(actors[who], { openedAt }, authority)).toBe(role);
  });
});

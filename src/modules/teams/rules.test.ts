// How a team begins and ends, case by case.
import { describe, expect, it } from 'vitest';
import { abilitiesOver, maySee } from './policy.ts';
import { archive, begin, decide, lead, mayWrite, takeOut, textLack } from './rules.ts';
import type { SeenTeam, Standing, Team } from './types.ts';

const nobody: Standing = {
  isLeader: false,
  isMaker: false,
  isMember: false,
  wasMember: false,
  isInCharge: false,
  isOfHouse: false
};
const team: Team = {
  id: 1,
  unitId: 2,
  leaderId: 3,
  state: 'active',
  version: 1,
  madeBy: 3,
  madeAt: new Date(0),
  beganOn: '2026-01-05',
  archivedOn: null,
  name: 'Tim rekonsiliasi',
  kind: 'initiative',
  purpose: 'Menyamakan cara',
  methods: [],
  document: ''
};
const seen = (more: Partial<SeenTeam>): SeenTeam => ({ ...team, ...nobody, ...more });

describe('a team begins', () => {
  it.each([
    [true, 'active'],
    [false, 'proposed']
  ])('by somebody in charge: %s → %s', (isInCharge, state) => expect(begin({ isInCharge })).toBe(state));

  it.each([
    ['assignment', '', 'document-missing'],
    ['assignment', 'ST-12/2026', undefined],
    ['trust', '', undefined]
  ] as const)('of kind %s with document %j lacks %s', (kind, document, lack) =>
    expect(textLack({ kind, document })).toBe(lack)
  );

  it.each([
    [{ state: 'active', isInCharge: true }, 'accept', '', 'not-now'],
    [{ state: 'proposed' }, 'accept', '', 'not-yours'],
    [{ state: 'proposed', isInCharge: true, isMaker: true }, 'accept', '', 'own-proposal'],
    [{ state: 'proposed', isInCharge: true }, 'decline', '', 'reason-missing'],
    [{ state: 'proposed', isInCharge: true }, 'decline', 'Sudah ada', 'declined'],
    [{ state: 'proposed', isInCharge: true }, 'accept', '', 'active']
  ] as const)('decided %j: %s %j → %s', (more, decision, note, expected) => {
    const answer = decide(seen(more), { decision, note });
    expect(answer.ok ? answer.value : answer.reason).toBe(expected);
  });
});

describe('a team is run', () => {
  it.each([
    [{}, false],
    [{ isMember: true }, false],
    [{ isLeader: true }, true],
    [{ isInCharge: true }, true],
    [{ isLeader: true, state: 'proposed' }, true],
    [{ isInCharge: true, state: 'proposed' }, false],
    [{ isLeader: true, isInCharge: true, state: 'archived' }, false]
  ] as const)('%j may write: %s', (more, expected) => expect(mayWrite(seen(more))).toBe(expected));

  it('its leader stays until another one is named', () => {
    expect(takeOut(team, 3)).toMatchObject({ reason: 'leader-stays' });
    expect(takeOut(team, 4).ok).toBe(true);
    expect(lead({ isMember: false, isAtWork: true })).toMatchObject({ reason: 'not-a-member' });
    expect(lead({ isMember: true, isAtWork: false })).toMatchObject({ reason: 'not-at-work' });
    expect(lead({ isMember: true, isAtWork: true }).ok).toBe(true);
  });

  it('it is archived for a reason', () => {
    expect(archive(seen({}), 'x')).toMatchObject({ reason: 'not-yours' });
    expect(archive(seen({ isLeader: true }), '')).toMatchObject({ reason: 'reason-missing' });
    expect(archive(seen({ isLeader: true, state: 'archived' }), 'x')).toMatchObject({ reason: 'not-now' });
    expect(archive(seen({ isLeader: true }), 'Tugas selesai').ok).toBe(true);
  });
});

describe('who sees a team', () => {
  it.each([
    [{}, false],
    [{ isOfHouse: true }, true],
    [{ isOfHouse: true, state: 'proposed' }, false],
    [{ isOfHouse: true, state: 'declined' }, false],
    [{ isOfHouse: true, state: 'archived' }, true],
    [{ wasMember: true, state: 'archived' }, true],
    [{ isMaker: true, state: 'declined' }, true],
    [{ isInCharge: true, state: 'proposed' }, true]
  ] as const)('%j: %s', (more, expected) => expect(maySee(seen(more))).toBe(expected));

  it('a stranger of the house can do nothing with it, a member can leave', () => {
    expect(Object.values(abilitiesOver(seen({ isOfHouse: true }))).some(Boolean)).toBe(false);
    expect(abilitiesOver(seen({ isMember: true, wasMember: true }))).toMatchObject({ leave: true, name: false });
  });
});

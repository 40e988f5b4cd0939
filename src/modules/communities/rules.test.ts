// The rules of a community as tables: dormancy, decisions, joining and leaving, parts.
import { describe, expect, it } from 'vitest';
import {
  beginsNear,
  charterLack,
  decide,
  isReviewDue,
  join,
  leave,
  mayName,
  review,
  shownState,
  takePart
} from './rules.ts';
import { familyName } from './rules-families.ts';
import type { SeenCommunity } from './types.ts';

const community: SeenCommunity = {
  id: 1,
  unitId: 1,
  name: 'Kas',
  kind: 'interest',
  purpose: '',
  outputs: '',
  measures: '',
  calendar: '',
  families: [],
  isOpen: true,
  startsOn: '2026-01-01',
  endsOn: null,
  sponsorUnitId: 1,
  openToId: null,
  state: 'active',
  version: 1,
  proposedBy: 1,
  proposedAt: new Date(0),
  acceptedOn: '2026-01-05',
  closedOn: null,
  quietUntil: null,
  part: null,
  isProposer: false,
  isSponsor: false,
  isOfficer: false,
  isInReach: true,
  lastLifeOn: '2026-03-01',
  hasOwner: true,
  membershipId: null
};

describe('dormancy', () => {
  it.each([
    ['the ninetieth day is still alive', '2026-05-30', 'active'],
    ['the day after it is dormant', '2026-05-31', 'dormant']
  ] as const)('%s', (_, today, state) => expect(shownState(community, today)).toBe(state));
  it.each([
    ['dormant', {}, '2026-06-01', true],
    ['alive', {}, '2026-03-02', false],
    ['dormant, answered lately', { quietUntil: '2026-06-01' }, '2026-06-01', false],
    ['dormant, the answer has run out', { quietUntil: '2026-05-31' }, '2026-06-01', true],
    ['alive past its term', { endsOn: '2026-03-01' }, '2026-03-02', true],
    ['closed', { state: 'closed' }, '2026-06-01', false]
  ] as const)('is asked about: %s', (_, more, today, due) =>
    expect(isReviewDue({ ...community, ...more } as SeenCommunity, today)).toBe(due)
  );
  it.each([
    ['an owner goes on with a reason', { part: 'owner' }, 'Masa audit', true],
    ['without a reason', { part: 'owner' }, ' ', 'reason-missing'],
    ['a sponsor', { isSponsor: true }, 'x', true],
    ['a moderator does not decide it', { part: 'moderator' }, 'x', 'not-yours'],
    ['what is closed stays closed', { part: 'owner', state: 'closed' }, 'x', 'closed']
  ] as const)('review: %s', (_, more, note, answer) => {
    const result = review({ ...community, ...more }, { note, today: '2026-06-01' });
    expect(result.ok || result.reason).toBe(answer);
  });
});

describe('a proposal', () => {
  const proposed = { ...community, state: 'proposed' as const };
  it.each([
    ['accepted by the sponsor', { isSponsor: true }, { decision: 'accept', note: '' }, 'active'],
    ['accepted by the officer', { isOfficer: true }, { decision: 'accept', note: '' }, 'active'],
    ['declined for a reason', { isSponsor: true }, { decision: 'decline', note: 'Sudah ada' }, 'declined'],
    ['declined without one', { isSponsor: true }, { decision: 'decline', note: '' }, 'reason-missing'],
    [
      'never by who proposed it',
      { isSponsor: true, isProposer: true },
      { decision: 'accept', note: '' },
      'own-proposal'
    ],
    ['not by a passer-by', {}, { decision: 'accept', note: '' }, 'not-yours'],
    ['not twice', { isSponsor: true, state: 'active' }, { decision: 'accept', note: '' }, 'not-now']
  ] as const)('is %s', (_, more, verdict, answer) => {
    const result = decide({ ...proposed, ...more }, verdict);
    expect(result.ok ? result.value : result.reason).toBe(answer);
  });
  it.each([
    [
      'of practice without a family',
      { kind: 'practice', families: [], startsOn: '2026-01-01', endsOn: null },
      'family-missing'
    ],
    [
      'ending before it begins',
      { kind: 'interest', families: [], startsOn: '2026-02-01', endsOn: '2026-01-31' },
      'term-reversed'
    ],
    [
      'ending on the day it begins',
      { kind: 'interest', families: [], startsOn: '2026-02-01', endsOn: '2026-02-01' },
      'term-reversed'
    ],
    [
      'of more than ten years',
      { kind: 'interest', families: [], startsOn: '2026-02-01', endsOn: '2036-02-03' },
      'term-long'
    ],
    ['of interest', { kind: 'interest', families: [], startsOn: '2026-02-01', endsOn: '2026-02-02' }, undefined]
  ] as const)('lacks, %s', (_, charter, lack) => expect(charterLack(charter as never)).toBe(lack));

  it.each([
    ['0001-01-01', false],
    ['2025-11-23', true],
    ['2027-11-25', true],
    ['2027-11-26', false]
  ])('begins near today on %s: %s', (startsOn, near) => expect(beginsNear({ startsOn }, '2026-11-24')).toBe(near));
});

describe('joining and leaving', () => {
  it.each([
    ['open', {}, true],
    ['closed', { state: 'closed' }, 'closed'],
    ['not accepted yet', { state: 'proposed' }, 'not-open'],
    ['of another house', { isInReach: false }, 'out-of-reach'],
    ['joined already', { part: 'member' }, 'member-already']
  ] as const)('%s', (_, more, answer) => {
    const result = join({ ...community, ...more });
    expect(result.ok || result.reason).toBe(answer);
  });
  it.each([
    ['a member leaves', 'member', 1, false, true],
    ['the only owner does not', 'owner', 1, false, 'only-owner'],
    ['one of two owners does', 'owner', 2, false, true],
    ['the owner of a closed one does', 'owner', 1, true, true]
  ] as const)('%s', (_, part, owners, isClosed, answer) => {
    const result = leave({ part }, { owners, isClosed });
    expect(result.ok || result.reason).toBe(answer);
  });
});

describe('parts', () => {
  it.each([
    ['an owner names moderators', { part: 'owner' }, 'moderator', true],
    ['a moderator names nobody', { part: 'moderator' }, 'moderator', false],
    ['a sponsor names an owner', { isSponsor: true }, 'owner', true],
    ['but no moderator', { isSponsor: true }, 'moderator', false],
    ['nobody in a closed one', { part: 'owner', state: 'closed' }, 'owner', false]
  ] as const)('%s', (_, more, part, may) => expect(mayName({ ...community, ...more }, part)).toBe(may));
  it.each([
    ['somebody at work becomes owner', { part: 'member', isAtWork: true }, { part: 'owner', owners: 1 }, true],
    ['somebody away does not', { part: 'member', isAtWork: false }, { part: 'owner', owners: 1 }, 'owner-away'],
    ['the last owner stays one', { part: 'owner', isAtWork: true }, { part: 'member', owners: 1 }, 'only-owner'],
    ['one of two steps down', { part: 'owner', isAtWork: true }, { part: 'member', owners: 2 }, true]
  ] as const)('%s', (_, member, to, answer) => {
    const result = takePart(member, to);
    expect(result.ok || result.reason).toBe(answer);
  });
});

describe('the name of a job family', () => {
  it.each([
    ['Auditor Ahli Madya', 'Auditor Ahli Utama', 'Auditor Ahli'],
    ['Auditor', 'Auditor', 'Auditor'],
    ['Analis', 'Penilai', 'Analis']
  ])('%s, %s', (first, last, name) => expect(familyName(first, last)).toBe(name));
});

// Who sees a community and what is inside: persona by state.
import { describe, expect, it } from 'vitest';
import { maySee, maySeeInside } from './policy.ts';
import type { CommunityState, Standing } from './types.ts';

const nobody: Standing = { part: null, isProposer: false, isSponsor: false, isOfficer: false, isInReach: false };
const personas: Record<string, Standing> = {
  stranger: nobody,
  'in reach': { ...nobody, isInReach: true },
  member: { ...nobody, part: 'member' },
  proposer: { ...nobody, isProposer: true },
  sponsor: { ...nobody, isSponsor: true },
  officer: { ...nobody, isOfficer: true }
};
const seenBy = (state: CommunityState, isOpen: boolean, may: typeof maySee) =>
  Object.entries(personas)
    .filter(([, standing]) => may({ state, isOpen, ...standing }))
    .map(([name]) => name);

describe('a community exists', () => {
  it.each([
    ['proposed', ['member', 'proposer', 'sponsor', 'officer']],
    ['declined', ['member', 'proposer', 'sponsor', 'officer']],
    ['active', ['in reach', 'member', 'proposer', 'sponsor', 'officer']],
    ['closed', ['in reach', 'member', 'proposer', 'sponsor', 'officer']]
  ] as const)('%s, for these', (state, names) => expect(seenBy(state, true, maySee)).toEqual(names));
});

describe('posts and members are seen', () => {
  it('by all for whom it exists, where it is open', () =>
    expect(seenBy('active', true, maySeeInside)).toEqual(['in reach', 'member', 'proposer', 'sponsor', 'officer']));
  it('by members and those in office alone, where it is not', () =>
    expect(seenBy('active', false, maySeeInside)).toEqual(['member', 'sponsor', 'officer']));
});

// In which part somebody meets a submission, and when the votes are told.
import { describe, expect, it } from 'vitest';
import { visitor } from '#platform/actor.ts';
import { mayAppoint, maySeeNames, maySeeVotes, partIn, type Standing } from './policy.ts';
import type { Judge } from './types.ts';

const judge: Judge = {
  memberId: 1,
  personId: 1,
  name: 'Ani',
  isChair: false,
  isMinistry: false,
  isAuthor: false,
  conflict: '',
  hasJudgedBefore: false,
  hasVoted: false
};
const nobody: Standing = { isAuthor: false, judge: null, hasVoted: false, isOfficer: false };
const standings: Record<string, Standing> = {
  nobody,
  author: { ...nobody, isAuthor: true },
  member: { ...nobody, judge },
  voter: { ...nobody, judge, hasVoted: true },
  former: { ...nobody, hasVoted: true },
  officer: { ...nobody, isOfficer: true },
  'author who sits in the panel': { ...nobody, isAuthor: true, judge: { ...judge, isAuthor: true } }
};

describe('a submission', () => {
  const cases: [string, string | undefined, boolean, boolean, boolean][] = [
    ['nobody', undefined, false, false, false],
    ['author', 'author', false, true, false],
    ['member', 'judge', false, true, true],
    ['voter', 'judge', true, true, true],
    ['former', 'judge', true, true, true],
    ['officer', 'officer', false, false, false],
    ['author who sits in the panel', 'author', false, true, false]
  ];
  it.each(cases)('as %s', (who, part, before, after, names) => {
    const standing = standings[who]!;
    const seen = [maySeeVotes(standing, false), maySeeVotes(standing, true), maySeeNames(standing)];
    expect([partIn(standing), ...seen]).toEqual([part, before, after, names]);
  });
});

describe('appointing', () => {
  const officer = { ...visitor, personId: 1, grants: [{ capability: 'quality.appoint', unitId: 5 }] };
  it('is given over a unit and those below', () => {
    expect(mayAppoint(officer, [7, 5])).toBe(true);
    expect(mayAppoint(officer, [7])).toBe(false);
    expect(mayAppoint(visitor, [7, 5])).toBe(false);
  });
});

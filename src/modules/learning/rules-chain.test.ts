// Which steps each way of learning has, and how far an activity has come.
import { describe, expect, it } from 'vitest';
import { chainOf, linksOf, practiceOf, stepsDone } from './rules-chain.ts';
import type { Activity } from './types.ts';

const nothing = { isPublished: false, isHeld: false };
const base = { solution: 'self', state: 'draft', isWorthSharing: false } as const;
const started = {
  ...base,
  goal: 'x',
  need: 'gap',
  sourceKind: 'book',
  source: 'y',
  startsOn: '2026-01-05',
  endsOn: '2026-01-09'
};
const activity = (more: Partial<Activity>) =>
  ({
    ...started,
    createdAt: new Date(0),
    noticedAt: null,
    answer: '',
    evaluatedAt: null,
    reportedAt: null,
    acceptedAt: null,
    closedAt: null,
    ...more
  }) as Activity;

describe('the steps', () => {
  it('are seven for self-learning, four for a training, four or five for an assignment', () => {
    expect(linksOf(base)).toHaveLength(7);
    expect(linksOf({ ...base, solution: 'structured' })).toEqual(['notice', 'opportunity', 'report', 'outcome']);
    expect(linksOf({ ...base, solution: 'experience' })).toEqual(['notice', 'opportunity', 'report', 'outcome']);
    expect(linksOf({ solution: 'experience', isWorthSharing: true })).toContain('sharing');
  });
  it('each fill a practice of their own way', () => {
    expect(practiceOf('self', 'report')).toBe('I.SOL.1f');
    expect(practiceOf('structured', 'report')).toBe('I.SOL.2c');
    expect(practiceOf('experience', 'sharing')).toBe('I.SOL.4e');
  });
  it('show what is now: after the release of a training its report', () => {
    const chain = chainOf(
      activity({ solution: 'structured', state: 'granted', noticedAt: new Date(0), answer: 'granted' }),
      nothing
    );
    expect(chain.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'todo']);
  });
  it('ask an asset of an assignment where a sharing is enough for the others', () => {
    const accepted = {
      acceptedAt: new Date(0),
      noticedAt: new Date(0),
      answer: 'granted' as const,
      state: 'closed' as const
    };
    const held = { isPublished: false, isHeld: true };
    const last = (solution: Activity['solution']) => chainOf(activity({ ...accepted, solution }), held).at(-1)?.state;
    expect(last('structured')).toBe('done');
    expect(last('experience')).toBe('now');
  });
});

describe('how far it has come in a list', () => {
  it.each([
    ['a draft of self-learning', { ...base, isOut: false }, { done: 1, total: 7 }],
    ['a granted one', { ...base, state: 'granted', isOut: false }, { done: 4, total: 7 }],
    ['a draft of a training', { ...base, solution: 'structured', isOut: false }, { done: 0, total: 4 }],
    [
      'a training that was released',
      { ...base, solution: 'structured', state: 'granted', isOut: false },
      { done: 2, total: 4 }
    ],
    [
      'an accepted report of it',
      { ...base, solution: 'structured', state: 'accepted', isOut: false },
      { done: 3, total: 4 }
    ],
    ['closed and out', { ...base, state: 'closed', isOut: true }, { done: 7, total: 7 }],
    ['closed with a draft only', { ...base, state: 'closed', isOut: false }, { done: 6, total: 7 }],
    ['withdrawn', { ...base, state: 'withdrawn', isOut: false }, { done: 0, total: 7 }]
  ] as const)('%s', (_sentence, listed, expected) => {
    expect(stepsDone(listed)).toEqual(expected);
  });
});

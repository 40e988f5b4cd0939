// Dates of review, who signs, when a round is complete, what may replace what: a table each.
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  closing,
  freshnessState,
  isComplete,
  replace,
  reschedule,
  reviewDay,
  sign,
  type Signing
} from './rules.ts';
import type { Part, Signature } from './types.ts';

const today = '2026-11-24';
const open = { groupId: null, version: 1, closedAt: null };
const signature = (personId: number, part: Part, more: Partial<Signature> = {}): Signature => ({
  personId,
  part,
  verdict: 'confirmed',
  version: 1,
  nextOn: null,
  ...more
});
const signing = (more: Partial<Signing> = {}): Signing => ({
  verdict: 'confirmed',
  note: '',
  personId: 7,
  parts: ['author'],
  version: 1,
  signed: [],
  confirmedBefore: null,
  ...more
});

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-24', 24, '2028-11-24'],
  ['2026-12-01', 1, '2027-01-01']
])('%s and %i months are %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

describe('how an asset stands', () => {
  it.each([
    ['current', 'published', '2026-12-25', null],
    ['due', 'published', '2026-12-24', null],
    ['due', 'published', '2026-11-24', null],
    ['overdue', 'published', '2026-11-23', null],
    ['replaced', 'published', '2026-01-01', 'replaced'],
    ['retired', 'withdrawn', '2026-01-01', 'replaced']
  ] as const)('%s: %s, due %s', (state, assetState, dueOn, outcome) =>
    expect(freshnessState({ state: assetState }, { dueOn, outcome }, today)).toBe(state)
  );
});

describe('a day for the next review', () => {
  it.each([
    ['2026-11-24', 'past-day'],
    ['2026-11-25', '2026-11-25'],
    ['2028-11-24', '2028-11-24'],
    ['2028-11-25', 'too-far']
  ])('%s: %s', (day, answer) => {
    const result = reviewDay(day, today);
    expect(result.ok ? result.value : result.reason).toBe(answer);
  });
});

describe('who signs', () => {
  const answer = (round: Parameters<typeof sign>[0], more: Partial<Signing> = {}) => {
    const result = sign(round, signing(more));
    return result.ok ? result.value : result.reason;
  };
  it('an author, or else the officer', () => {
    expect(answer(open)).toBe('author');
    expect(answer(open, { parts: ['steward'] })).toBe('steward');
    expect(answer(open, { parts: [] })).toBe('not-yours');
    expect(answer(open, { parts: ['owner'] })).toBe('not-yours');
  });
  it('nothing that is closed, nothing twice', () => {
    expect(answer({ ...open, closedAt: new Date() })).toBe('closed');
    expect(answer(open, { signed: [signature(7, 'author')] })).toBe('signed-already');
    expect(answer(open, { version: 2, signed: [signature(7, 'author')] })).toBe('author');
  });
  it('a new version only where there is one, with a note of what changed', () => {
    expect(answer(open, { verdict: 'updated', note: 'Tarif baru' })).toBe('no-new-version');
    expect(answer(open, { verdict: 'updated', version: 2 })).toBe('note-missing');
    expect(answer(open, { verdict: 'updated', version: 2, note: 'Tarif baru' })).toBe('author');
  });
  it('not the same person alone twice in a row, unless the text is new', () => {
    expect(answer(open, { confirmedBefore: 7 })).toBe('same-again');
    expect(answer(open, { confirmedBefore: 8 })).toBe('author');
    expect(answer(open, { confirmedBefore: 7, version: 2 })).toBe('author');
  });
  it('in a skill group the part that still lacks', () => {
    const group = { ...open, groupId: 3 };
    expect(answer(group, { parts: ['author', 'owner'] })).toBe('owner');
    expect(answer(group, { parts: ['owner', 'instructor'], signed: [signature(8, 'owner')] })).toBe('instructor');
  });
});

describe('a round is complete', () => {
  it.each([
    ['by one author', null, [signature(7, 'author')], true],
    ['by nobody', null, [], false],
    ['not by an older version', null, [signature(7, 'author', { version: 0 })], false],
    ['in a group not by an author', 3, [signature(7, 'author')], false],
    ['in a group not by the owner alone', 3, [signature(7, 'owner')], false],
    ['in a group by owner and instructor', 3, [signature(7, 'owner'), signature(8, 'instructor')], true],
    ['in a group not by one person in both parts', 3, [signature(7, 'owner'), signature(7, 'instructor')], false],
    [
      'in a group not where one signed the text before',
      3,
      [signature(7, 'owner', { version: 0 }), signature(8, 'instructor')],
      false
    ]
  ] as const)('%s', (_, groupId, signed, whole) => expect(isComplete({ groupId }, signed, 1)).toBe(whole));

  it('and names when it is looked at next', () => {
    const now = { version: 1, today, months: 12 };
    expect(closing(open, [signature(7, 'author')], now)).toEqual({ outcome: 'confirmed', dueOn: '2027-11-24' });
    const named = [
      signature(7, 'owner', { nextOn: '2027-06-01' }),
      signature(8, 'instructor', { nextOn: '2027-03-01' })
    ];
    expect(closing(open, named, now).dueOn).toBe('2027-03-01');
    expect(closing(open, [], { ...now, version: 2 }).outcome).toBe('updated');
  });
});

describe('another day', () => {
  const round = { openedOn: '2026-06-01', dueOn: '2027-06-01', closedAt: null };
  it.each([
    ['earlier, at any time', '2027-01-01', '2027-01-01'],
    ['not later after the first thirty days', '2027-06-02', 'only-earlier'],
    ['not before tomorrow', '2026-11-24', 'past-day']
  ])('%s', (_, to, answer) => {
    const result = reschedule(round, to, today);
    expect(result.ok ? result.value : result.reason).toBe(answer);
  });
  it('later in its first days, within 24 months', () => {
    expect(reschedule(round, '2028-06-01', '2026-06-10')).toEqual({ ok: true, value: '2028-06-01' });
    expect(reschedule(round, '2028-06-02', '2026-06-10')).toEqual({ ok: false, reason: 'too-far' });
  });
});

describe('one asset takes the place of another', () => {
  const older = { id: 1, state: 'published', level: 3 } as const;
  const newer = { id: 2, state: 'published', level: 3, isReplaced: false } as const;
  it.each([
    ['published, as open', older, newer, 2],
    ['more open', older, { ...newer, level: 4 as const }, 2],
    ['narrower', older, { ...newer, level: 2 as const }, 'narrower'],
    ['a draft', older, { ...newer, state: 'draft' as const }, 'unknown-asset'],
    ['unseen', older, undefined, 'unknown-asset'],
    ['itself', older, { ...newer, id: 1 }, 'itself'],
    ['replaced itself', older, { ...newer, isReplaced: true }, 'replaced-itself'],
    ['of a draft', { ...older, state: 'draft' as const }, newer, 'not-published']
  ])('%s', (_, from, to, answer) => {
    const result = replace(from, to);
    expect(result.ok ? result.value : result.reason).toBe(answer);
  });
});

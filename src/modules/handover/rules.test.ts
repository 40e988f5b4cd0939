// Hand-overs from announcement to signature, and directions: a table each.
import { describe, expect, it } from 'vitest';
import { announce, direct, letGo, mayWrite, read, ready, signOff } from './rules.ts';
import { parts, type Standing } from './types.ts';

const today = '2026-11-24';
const nobody: Standing = { isMover: false, isSuccessor: false, isLeader: false, isSteward: false };
const leader = { ...nobody, isLeader: true };
const mover = { ...nobody, isMover: true };
const at = new Date('2026-11-20T03:00:00Z');
const answerOf = (result: { ok: true; value: unknown } | { ok: false; reason: string }) =>
  result.ok ? result.value : result.reason;

describe('a move is announced', () => {
  const move = { movesOn: '2026-12-15', hasPlace: true, isKnown: false };
  it.each([
    ['by the leader', leader, move, '2026-12-15'],
    ['by the officer', { ...nobody, isSteward: true }, move, '2026-12-15'],
    ['not by a colleague', nobody, move, 'not-yours'],
    ['not by the one who moves', { ...leader, isMover: true }, move, 'is-mover'],
    ['not of somebody without a post', leader, { ...move, hasPlace: false }, 'not-placed'],
    ['not twice', leader, { ...move, isKnown: true }, 'moves-already'],
    ['not for years', leader, { ...move, movesOn: '2027-12-01' }, 'not-that-day'],
    ['not long after', leader, { ...move, movesOn: '2026-10-01' }, 'not-that-day']
  ])('%s', (_, standing, of, answer) => expect(answerOf(announce(standing, of, today))).toBe(answer));
});

describe('what is handed over', () => {
  it('is written by all who have a part in it, as long as it is open', () => {
    for (const standing of [mover, leader, { ...nobody, isSuccessor: true }, { ...nobody, isSteward: true }])
      expect(mayWrite(standing, { state: 'open' })).toBe(true);
    expect(mayWrite(nobody, { state: 'open' })).toBe(false);
    expect(mayWrite(mover, { state: 'complete' })).toBe(false);
  });
  it('is ready with something in each part', () => {
    expect(answerOf(ready(mover, { state: 'open' }, parts))).toBe('ready');
    expect(answerOf(ready(mover, { state: 'open' }, ['tasks', 'risks']))).toBe('parts-missing');
    expect(answerOf(ready({ ...nobody, isSuccessor: true }, { state: 'open' }, parts))).toBe('not-yours');
  });
  it('is read by the successor once it is ready', () => {
    const successor = { ...nobody, isSuccessor: true };
    expect(answerOf(read(successor, { state: 'open', readyAt: null }))).toBe('not-ready');
    expect(answerOf(read(successor, { state: 'open', readyAt: at }))).toBe('read');
    expect(answerOf(read(leader, { state: 'open', readyAt: at }))).toBe('not-yours');
  });
});

describe('a hand-over ends', () => {
  const whole = { state: 'open', readyAt: at, readAt: at, successorId: 5 } as const;
  it.each([
    ['signed off by the leader', leader, whole, 1, 'complete'],
    ['also where nobody follows yet', leader, { ...whole, successorId: null, readAt: null }, 1, 'complete'],
    ['not by the mover', { ...leader, isMover: true }, whole, 1, 'is-mover'],
    ['not by the officer', { ...nobody, isSteward: true }, whole, 1, 'not-yours'],
    ['not before it is ready', leader, { ...whole, readyAt: null }, 1, 'not-ready'],
    ['not before it is read', leader, { ...whole, readAt: null }, 1, 'not-read'],
    ['not without an asset', leader, whole, 0, 'no-asset'],
    ['not twice', leader, { ...whole, state: 'waived' as const }, 1, 'over']
  ])('%s', (_, standing, move, publishedAssets, answer) =>
    expect(answerOf(signOff(standing, move, { publishedAssets }))).toBe(answer)
  );
  it.each([
    ['waived for a reason', leader, 'roster', { state: 'waived', reason: 'Jabatan dihapus' }, 'waived'],
    ['not without one', leader, 'roster', { state: 'waived', reason: ' ' }, 'reason-missing'],
    [
      'not waived by the officer',
      { ...nobody, isSteward: true },
      'announced',
      { state: 'waived', reason: 'x' },
      'not-yours'
    ],
    [
      'dropped by the officer, where it was announced',
      { ...nobody, isSteward: true },
      'announced',
      { state: 'dropped', reason: 'Batal' },
      'dropped'
    ],
    ['not dropped where the roster shows it', leader, 'roster', { state: 'dropped', reason: 'Batal' }, 'not-yours']
  ] as const)('%s', (_, standing, origin, to, answer) =>
    expect(answerOf(letGo(standing, { state: 'open', origin }, to))).toBe(answer)
  );
});

it.each([
  ['by a leader', true, { isSelf: false, dueOn: '2026-12-01' }, '2026-12-01'],
  ['not by others', false, { isSelf: false, dueOn: '2026-12-01' }, 'not-yours'],
  ['not to oneself', true, { isSelf: true, dueOn: '2026-12-01' }, 'itself'],
  ['not until today', true, { isSelf: false, dueOn: today }, 'past-day']
])('a direction is given %s', (_, isLeader, to, answer) => expect(answerOf(direct(isLeader, to, today))).toBe(answer));

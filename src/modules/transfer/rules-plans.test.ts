// Milestones: when they are due, what may be reported and confirmed.
import { describe, expect, it } from 'vitest';
import { asksForPlan, dueDates, judge, lackInAims, report, stateOf } from './rules-plans.ts';
import type { Milestone, Role } from './types.ts';

const rule = { minJp: 8, dueDays: [30, 60, 90] };
const today = '2026-03-10';
const milestone: Milestone = {
  id: 1,
  planId: 2,
  dueDay: 30,
  dueOn: '2026-03-15',
  aim: 'Kueri dipakai',
  isMet: null,
  line: '',
  reportedAt: null,
  confirmedAt: null,
  confirmedBy: null,
  reason: '',
  revision: 1
};
const now = new Date('2026-03-10T05:00:00Z');
const hand = (role: Role) => ({ role, personId: 9, now, today });
const reported = { ...milestone, isMet: true, line: 'Sudah', reportedAt: now };

it.each([
  [7.99, false],
  [8, true],
  [null, false]
])('an activity of %s JP asks for a plan: %s', (jp, isSo) => {
  expect(asksForPlan({ jp }, rule)).toBe(isSo);
});

it('milestones are due 30, 60 and 90 days after the end, over the end of a month and year', () => {
  expect(dueDates('2025-12-02', rule).map(({ dueOn }) => dueOn)).toEqual(['2026-01-01', '2026-01-31', '2026-03-02']);
});

describe('a milestone', () => {
  it.each<[string, Partial<Milestone>]>([
    ['open', {}],
    ['due', { dueOn: today }],
    ['empty', { aim: ' ' }],
    ['reported', { reportedAt: now }],
    ['returned', { reason: 'Buktinya?' }],
    ['confirmed', { reportedAt: now, confirmedAt: now }]
  ])('is %s', (state, change) => {
    expect(stateOf({ ...milestone, ...change }, today)).toBe(state);
  });
  it('says what will have been put to work before it can be kept', () => {
    const second = { ...milestone, id: 2, aim: '' };
    expect(lackInAims([milestone, second], new Map())).toEqual({ id: 2, reason: 'aim-missing' });
    expect(lackInAims([milestone, second], new Map([[2, 'Laporan']]))).toBeUndefined();
    expect(lackInAims([{ ...second, ...reported, aim: '' }], new Map())).toBeUndefined();
  });
});

describe('a report', () => {
  it.each<[string, Milestone, { isMet: boolean; line: string }, Role, string]>([
    ['is its owner’s', milestone, { isMet: true, line: 'x' }, 'decider', 'not-yours'],
    ['has a line', milestone, { isMet: true, line: ' ' }, 'owner', 'line-missing'],
    ['says "not met" only once it is due', milestone, { isMet: false, line: 'x' }, 'owner', 'not-due'],
    ['needs an aim', { ...milestone, aim: '' }, { isMet: true, line: 'x' }, 'owner', 'aim-missing'],
    ['is given once', reported, { isMet: true, line: 'x' }, 'owner', 'not-now']
  ])('%s', (_words, of, said, role, reason) => {
    expect(report(of, said, hand(role))).toEqual({ ok: false, reason });
  });
  it('may say that it was met before it is due, and again after it was returned', () => {
    const returned = { ...milestone, reason: 'Buktinya?' };
    expect(report(returned, { isMet: true, line: ' Sudah ' }, hand('owner'))).toMatchObject({
      value: { isMet: true, line: 'Sudah', reason: '' }
    });
  });
});

describe('a judgement', () => {
  it.each<[string, Milestone, 'confirm' | 'return', Role, string]>([
    ['comes after the report', milestone, 'confirm', 'decider', 'not-reported'],
    ['is not its owner’s', reported, 'confirm', 'owner', 'not-yours'],
    ['is given once', { ...reported, confirmedAt: now }, 'confirm', 'decider', 'already-decided'],
    ['finds what another returned', { ...milestone, reason: 'x' }, 'confirm', 'decider', 'already-decided'],
    ['returns with a reason', reported, 'return', 'decider', 'reason-missing']
  ])('%s', (_words, of, kind, role, reason) => {
    expect(judge(of, { kind, note: '' }, hand(role))).toEqual({ ok: false, reason });
  });
  it('confirms, or hands back', () => {
    expect(judge(reported, { kind: 'confirm', note: '' }, hand('decider'))).toMatchObject({
      value: { confirmedBy: 9 }
    });
    expect(judge(reported, { kind: 'return', note: 'Buktinya?' }, hand('decider'))).toMatchObject({
      value: { reportedAt: null, reason: 'Buktinya?' }
    });
  });
});

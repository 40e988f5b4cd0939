// The plan as a state machine, step by step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilitiesOver, decide, mayStep, progressOf, sharesOf, submit, type StepKind } from './rules.ts';
import type { Plan, PlanItem, PlanState, Role } from './types.ts';

const plan = (state: PlanState): Plan => ({
  id: 1, personId: 1, unitId: 1, year: 2026, version: 1, state, nextJobCode: null,
  submittedAt: null, decidedAt: null, decidedBy: null, reason: '', revision: 1
});
const item = (over: Partial<PlanItem> = {}): PlanItem => ({
  id: 1, lineageId: null, goal: 'Rekonsiliasi', competencyCode: null, solution: 'self', share: 10, source: '',
  startsOn: null, endsOn: null, plannedMinutes: 60, progress: 0, confirmedOn: null, finishedOn: null, ...over
});

describe('a step of a plan', () => {
  it.each([
    ['the owner edits a draft', 'edit', 'draft', 'owner', true],
    ['the owner edits what was returned', 'edit', 'returned', 'owner', true],
    ['nobody edits what is being decided', 'edit', 'submitted', 'owner', 'not-now'],
    ['nobody edits what was approved: a change is a new version', 'edit', 'approved', 'owner', 'not-now'],
    ['the supervisor does not edit', 'edit', 'draft', 'decider', 'not-yours'],
    ['the owner takes back what is not decided yet', 'withdraw', 'submitted', 'owner', true],
    ['the owner does not approve her own plan', 'approve', 'submitted', 'owner', 'not-yours'],
    ['the supervisor approves what was sent', 'approve', 'submitted', 'decider', true],
    ['a second approver comes too late', 'approve', 'approved', 'decider', 'already-decided'],
    ['nobody returns what was returned', 'return', 'returned', 'decider', 'already-decided'],
    ['a draft cannot be approved', 'approve', 'draft', 'decider', 'not-now'],
    ['the owner changes an approved plan', 'change', 'approved', 'owner', true],
    ['the supervisor confirms an item of an approved plan', 'confirm', 'approved', 'decider', true],
    ['the owner does not confirm her own item', 'confirm', 'approved', 'owner', 'not-yours'],
    ['a reader takes no step', 'submit', 'draft', 'reader', 'not-yours']
  ] as [string, StepKind, PlanState, Role, true | string][])('%s', (_, kind, state, role, expected) => {
    const answer = mayStep(kind, plan(state), role);
    expect(answer.ok ? true : answer.reason).toBe(expected);
  });

  it('an empty plan is not sent', () => {
    expect(submit(plan('draft'), [], 'owner')).toEqual({ ok: false, reason: 'empty' });
    expect(submit(plan('draft'), [item()], 'owner')).toEqual({ ok: true, value: 'submitted' });
  });

  it('returning needs a reason, approving does not', () => {
    expect(decide(plan('submitted'), { approve: false, reason: '  ' }, 'decider')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(decide(plan('submitted'), { approve: false, reason: 'Tambah sumber' }, 'decider')).toEqual({ ok: true, value: 'returned' });
    expect(decide(plan('submitted'), { approve: true, reason: '' }, 'decider')).toEqual({ ok: true, value: 'approved' });
  });

  it('a replaced plan is history: nobody can do anything with it', () => {
    for (const role of ['owner', 'decider', 'reader'] as const) {
      expect(Object.values(abilitiesOver(plan('replaced'), role)).some(Boolean)).toBe(false);
    }
  });
});

describe('how far a plan has come', () => {
  it('counts what was confirmed or accepted as whole, and what its owner says up to nine tenths', () => {
    expect(progressOf([item({ confirmedOn: '2026-03-01' }), item({ progress: 100 })])).toBe(95);
    expect(progressOf([item({ finishedOn: '2026-03-01' }), item()])).toBe(50);
    expect(progressOf([])).toBe(0);
  });

  it('is 100 only when every item was seen by someone else', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ progress: fc.integer({ min: 0, max: 100 }), isSeen: fc.boolean() }), { minLength: 1, maxLength: 8 }), (drawn) => {
        const items = drawn.map(({ progress, isSeen }) => item({ progress, confirmedOn: isSeen ? '2026-01-01' : null }));
        expect(progressOf(items) === 100).toBe(drawn.every(({ isSeen }) => isSeen));
      })
    );
  });

  it('spreads the planned time over 70/20/10', () => {
    expect(sharesOf([item({ share: 70, plannedMinutes: 300 }), item({ share: 10, plannedMinutes: 100 })])).toEqual({ 70: 75, 20: 0, 10: 25 });
    expect(sharesOf([])).toEqual({ 70: 0, 20: 0, 10: 0 });
  });
});

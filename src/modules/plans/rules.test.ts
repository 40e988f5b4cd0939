// The plan as a state machine, step by step.
import { describe, expect, it } from 'vitest';
import { planItem } from '#tests/support/plan-item.ts';
import { abilitiesOver, apply, hasArrived, mayStep, type Move } from './rules.ts';
import type { Plan, PlanItem, PlanState, Role, StepKind } from './types.ts';

const plan = (state: PlanState): Plan => ({
  id: 1,
  personId: 1,
  unitId: 1,
  year: 2026,
  version: 1,
  state,
  nextJobCode: null,
  submittedAt: null,
  decidedAt: null,
  decidedBy: null,
  reason: '',
  revision: 1
});
const item = planItem();
const now = new Date('2026-02-02T03:00:00Z');
const take = (state: PlanState, move: Move, more: { role?: Role; items?: PlanItem[] } = {}) =>
  apply(plan(state), more.items ?? [item], { move, hand: { personId: 9, role: more.role ?? 'owner', now } });

describe('a step of a plan', () => {
  const rows: [string, StepKind, PlanState, Role, true | string][] = [
    ['the owner edits a draft', 'edit', 'draft', 'owner', true],
    ['the owner edits what was returned', 'edit', 'returned', 'owner', true],
    ['nobody edits what is being decided', 'edit', 'submitted', 'owner', 'not-now'],
    ['nobody edits what was approved: a change is a new version', 'edit', 'approved', 'owner', 'not-now'],
    ['the supervisor does not edit', 'edit', 'draft', 'decider', 'not-yours'],
    ['the owner takes back what is not decided yet', 'withdraw', 'submitted', 'owner', true],
    ['what was decided is not taken back', 'withdraw', 'approved', 'owner', 'not-now'],
    ['the owner gives up a draft', 'drop', 'draft', 'owner', true],
    ['an approved plan is not given up', 'drop', 'approved', 'owner', 'not-now'],
    ['the owner does not approve her own plan', 'approve', 'submitted', 'owner', 'not-yours'],
    ['the supervisor approves what was sent', 'approve', 'submitted', 'decider', true],
    ['a second approver comes too late', 'approve', 'approved', 'decider', 'already-decided'],
    ['nobody returns what was returned', 'return', 'returned', 'decider', 'already-decided'],
    ['a draft cannot be approved', 'approve', 'draft', 'decider', 'not-now'],
    ['the owner changes an approved plan', 'change', 'approved', 'owner', true],
    ['the supervisor confirms an item of an approved plan', 'confirm', 'approved', 'decider', true],
    ['nothing is confirmed before approval', 'confirm', 'submitted', 'decider', 'not-now'],
    ['the owner does not confirm her own item', 'confirm', 'approved', 'owner', 'not-yours'],
    ['the owner says how far she is', 'progress', 'approved', 'owner', true],
    ['a reader takes no step', 'submit', 'draft', 'reader', 'not-yours']
  ];
  it.each(rows)('%s', (_sentence, ...[kind, state, role, expected]) => {
    const answer = mayStep(kind, plan(state), role);
    expect(answer.ok ? true : answer.reason).toBe(expected);
  });

  it('an empty plan is not sent, nor one whose items lack days or hours', () => {
    const submit = { kind: 'submit', note: '' } as const;
    expect(take('draft', submit, { items: [] })).toEqual({ ok: false, reason: 'empty' });
    expect(take('draft', submit, { items: [item, { ...item, plannedMinutes: 0 }] })).toEqual({
      ok: false,
      reason: 'incomplete'
    });
    expect(take('draft', submit)).toMatchObject({ ok: true, value: { state: 'submitted', submittedAt: now } });
  });

  it('returning needs a reason, approving does not; both say who and when', () => {
    const decider = { role: 'decider' } as const;
    expect(take('submitted', { kind: 'return', note: '  ' }, decider)).toEqual({ ok: false, reason: 'reason-missing' });
    const returned = { state: 'returned', reason: 'Tambah sumber', decidedBy: 9, decidedAt: now };
    expect(take('submitted', { kind: 'return', note: 'Tambah sumber ' }, decider)).toMatchObject({ value: returned });
    const approved = { state: 'approved', reason: '', decidedBy: 9, decidedAt: now };
    expect(take('submitted', { kind: 'approve', note: '' }, decider)).toMatchObject({ value: approved });
  });

  it('a plan that was sent again loses its reason only when it is approved', () => {
    const before = { ...plan('returned'), reason: 'Tambah sumber' };
    const sent = apply(before, [item], {
      move: { kind: 'submit', note: '' },
      hand: { personId: 1, role: 'owner', now }
    });
    expect(sent).toMatchObject({ value: { state: 'submitted', reason: 'Tambah sumber' } });
  });

  it('a replaced plan is history: nobody can do anything with it', () => {
    for (const role of ['owner', 'decider', 'reader'] as const) {
      expect(Object.values(abilitiesOver(plan('replaced'), role)).some(Boolean)).toBe(false);
    }
  });

  it('a second press finds the plan where the first one left it', () => {
    expect(hasArrived('submit', plan('submitted'))).toBe(true);
    expect(hasArrived('approve', plan('returned'))).toBe(false);
    expect(hasArrived('edit', plan('draft'))).toBe(false);
  });
});

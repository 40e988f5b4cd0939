// What a note must say, and who may take which step when.
import { describe, expect, it } from 'vitest';
import { apply, changeInPercent, hindranceOf, isFinished, lackOf, nextSteps, type NoteStep } from './rules-notes.ts';
import type { Note, NoteState, NoteText, Role } from './types.ts';

const today = '2026-02-02';
const text: NoteText = {
  changed: 'Rekonsiliasi memakai kueri',
  since: '2026-01-20',
  effect: 'Lebih cepat',
  measure: 'time',
  figureBefore: 5,
  figureAfter: 4,
  figureUnit: 'hari',
  stateBefore: '',
  stateAfter: ''
};
const none = { figureBefore: null, figureAfter: null, figureUnit: '', measure: '' as const };

describe('an activity is finished', () => {
  it.each([
    ['judged before its planned end', { isJudged: true, endsOn: '2026-03-01' }, true],
    ['past its end, judged or not', { isJudged: false, endsOn: '2026-02-01' }, true],
    ['not on its last day', { isJudged: false, endsOn: today }, false]
  ])('%s', (_words, activity, isSo) => {
    expect(isFinished(activity, today)).toBe(isSo);
  });
});

describe('a note lacks', () => {
  it.each<[string, Partial<NoteText>, string | undefined]>([
    ['nothing with a figure before and after', {}, undefined],
    ['nothing without any comparison', none, undefined],
    [
      'nothing with words before and after',
      { ...none, measure: 'quality', stateBefore: 'a', stateAfter: 'b' },
      undefined
    ],
    ['what changed', { changed: '  ' }, 'changed-missing'],
    ['since when', { since: null }, 'since-missing'],
    ['a day that has come', { since: '2026-02-03' }, 'since-ahead'],
    ['the effect', { effect: '' }, 'effect-missing'],
    ['the figure before', { figureBefore: null }, 'figure-missing'],
    ['the figure after', { figureAfter: null }, 'figure-missing'],
    ['the unit of its figures', { figureUnit: ' ' }, 'unit-missing'],
    ['the measure of what it compares', { measure: '' }, 'measure-missing'],
    ['the state after', { ...none, stateBefore: 'a' }, 'state-missing'],
    ['the state before', { ...none, stateAfter: 'b' }, 'state-missing'],
    ['nothing at nought', { figureBefore: 3, figureAfter: 0 }, undefined]
  ])('%s', (_words, change, lack) => {
    expect(lackOf({ ...text, ...change }, today)).toBe(lack);
  });
});

const note = (state: NoteState): Note => ({
  ...text,
  id: 1,
  activityId: 2,
  personId: 3,
  unitId: 4,
  state,
  createdAt: new Date(0),
  submittedAt: null,
  decidedAt: null,
  decidedBy: null,
  reason: '',
  revision: 1
});

describe('steps', () => {
  it.each<[Role, NoteState, NoteStep[]]>([
    ['owner', 'draft', ['write', 'submit']],
    ['owner', 'submitted', ['take-back']],
    ['owner', 'returned', ['write', 'submit']],
    ['owner', 'confirmed', ['escalate']],
    ['decider', 'draft', []],
    ['decider', 'submitted', ['confirm', 'return']],
    ['decider', 'returned', []],
    ['decider', 'confirmed', []],
    ['reader', 'submitted', []]
  ])('of the %s while it is %s', (role, state, steps) => {
    expect(nextSteps(note(state), role)).toEqual(steps);
  });
  it.each<[NoteStep, NoteState, Role, string]>([
    ['confirm', 'submitted', 'owner', 'not-yours'],
    ['confirm', 'confirmed', 'decider', 'already-decided'],
    ['return', 'returned', 'decider', 'already-decided'],
    ['confirm', 'draft', 'decider', 'not-now'],
    ['write', 'submitted', 'owner', 'not-now']
  ])('%s of a note that is %s by the %s: %s', (step, state, role, reason) => {
    expect(hindranceOf(step, note(state), role)).toBe(reason);
  });
});

describe('apply', () => {
  const hand = (role: Role) => ({ personId: 9, role, now: new Date('2026-02-02T05:00:00Z'), today });
  it('sends only what is complete', () => {
    const bare = { ...note('draft'), effect: '' };
    expect(apply(bare, { kind: 'submit', note: '' }, hand('owner'))).toEqual({ ok: false, reason: 'effect-missing' });
    expect(apply(note('draft'), { kind: 'submit', note: '' }, hand('owner'))).toMatchObject({
      value: { state: 'submitted' }
    });
  });
  it('returns with a reason, which a confirmation takes away', () => {
    const sent = { ...note('submitted'), reason: 'Dulu' };
    expect(apply(sent, { kind: 'return', note: ' ' }, hand('decider'))).toEqual({
      ok: false,
      reason: 'reason-missing'
    });
    expect(apply(sent, { kind: 'return', note: ' Kurang ' }, hand('decider'))).toMatchObject({
      value: { state: 'returned', reason: 'Kurang', decidedBy: 9 }
    });
    expect(apply(sent, { kind: 'confirm', note: '' }, hand('decider'))).toMatchObject({
      value: { state: 'confirmed', reason: '' }
    });
  });
  it('taken back, a note is a draft again', () => {
    expect(apply(note('submitted'), { kind: 'take-back', note: '' }, hand('owner'))).toMatchObject({
      value: { state: 'draft', submittedAt: null }
    });
  });
});

it.each([
  [5, 4, -20],
  [10, 25, 150],
  [-4, -2, 50],
  [0, 3, undefined]
])('from %d to %d is %s per cent', (before, after, percent) => {
  expect(changeInPercent(before, after)).toBe(percent);
});

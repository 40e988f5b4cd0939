// Stages of an innovation: who may take which step, what it must say before the next.
import { describe, expect, it } from 'vitest';
import { apply, hindranceOf, lackOf, nextSteps, type InnovationStep } from './rules-innovations.ts';
import type { Innovation, UnitRole } from './types.ts';

const now = new Date('2026-03-10T05:00:00Z');
const idea: Innovation = {
  id: 1,
  startedBy: 3,
  unitId: 4,
  title: 'Antrean daring',
  problem: 'Loket penuh',
  idea: 'Pesan nomor',
  effect: '',
  activityId: 5,
  stage: 'idea',
  asks: '',
  askedUnitId: null,
  askedBy: null,
  askedAt: null,
  openedAt: null,
  trialAt: null,
  trialBy: null,
  adoptedAt: null,
  adoptedBy: null,
  endedAt: null,
  reason: '',
  revision: 1
};
const asked: Innovation = { ...idea, asks: 'trial', askedUnitId: 4, askedBy: 3, askedAt: now, openedAt: now };
const onTrial: Innovation = { ...idea, stage: 'trial', openedAt: now, trialAt: now, trialBy: 9 };
const ended: Innovation = { ...onTrial, stage: 'ended', endedAt: now };

describe('steps', () => {
  it.each<[string, UnitRole, Innovation, InnovationStep[]]>([
    ['an idea, its makers', 'maker', idea, ['write', 'name', 'ask']],
    ['asked, its makers', 'maker', asked, ['take-back']],
    ['asked, the leader', 'leader', asked, ['accept', 'decline']],
    ['asked, a reader', 'reader', asked, []],
    ['on trial, its makers', 'maker', onTrial, ['write', 'name', 'ask', 'end']],
    ['on trial, a reader', 'reader', onTrial, ['use']],
    ['ended, its makers', 'maker', ended, []],
    ['ended, a reader', 'reader', ended, []]
  ])('%s', (_words, role, innovation, steps) => {
    expect(nextSteps(innovation, role)).toEqual(steps);
  });
  it.each<[InnovationStep, UnitRole, Innovation, string]>([
    ['accept', 'maker', asked, 'own-innovation'],
    ['decline', 'maker', asked, 'own-innovation'],
    ['use', 'maker', onTrial, 'own-innovation'],
    ['accept', 'reader', asked, 'not-yours'],
    ['ask', 'leader', idea, 'not-yours'],
    ['accept', 'leader', onTrial, 'already-decided'],
    ['write', 'maker', asked, 'not-now']
  ])('%s by a %s is refused', (step, role, innovation, reason) => {
    expect(hindranceOf(step, innovation, role)).toBe(reason);
  });
});

it.each([
  [{ problem: '' }, 'trial', 'problem-missing'],
  [{ idea: ' ' }, 'trial', 'idea-missing'],
  [{ activityId: null }, 'trial', 'activity-missing'],
  [{}, 'trial', undefined],
  [{}, 'adopted', 'effect-missing'],
  [{ effect: 'Antre 10 menit' }, 'adopted', undefined]
] as const)('with %j the stage %s lacks %s', (change, stage, lack) => {
  expect(lackOf({ ...idea, ...change }, stage)).toBe(lack);
});

describe('apply', () => {
  const hand = (role: UnitRole) => ({ personId: 9, role, now });
  it('asks, accepts, asks again, accepts again', () => {
    const first = apply(idea, { kind: 'ask', unitId: 4 }, hand('maker'));
    expect(first).toMatchObject({ value: { asks: 'trial', askedUnitId: 4, openedAt: now, stage: 'idea' } });
    const trial = apply(asked, { kind: 'accept', note: '' }, hand('leader'));
    expect(trial).toMatchObject({ value: { stage: 'trial', trialBy: 9, asks: '', askedUnitId: null } });
    const adoption = { ...onTrial, effect: 'Antre 10 menit' };
    expect(apply(adoption, { kind: 'ask', unitId: 4 }, hand('maker'))).toMatchObject({ value: { asks: 'adopted' } });
    expect(
      apply({ ...asked, ...adoption, asks: 'adopted' }, { kind: 'accept', note: '' }, hand('leader'))
    ).toMatchObject({ value: { stage: 'adopted', adoptedBy: 9, trialBy: 9 } });
  });
  it('declines and ends with a reason; declined, it stays where it was', () => {
    expect(apply(asked, { kind: 'decline', note: '' }, hand('leader'))).toEqual({
      ok: false,
      reason: 'reason-missing'
    });
    expect(apply(asked, { kind: 'decline', note: 'Belum ada dana' }, hand('leader'))).toMatchObject({
      value: { stage: 'idea', asks: '', reason: 'Belum ada dana' }
    });
    expect(apply(onTrial, { kind: 'end', note: '' }, hand('maker'))).toEqual({ ok: false, reason: 'reason-missing' });
    expect(apply(onTrial, { kind: 'end', note: 'Diganti' }, hand('maker'))).toMatchObject({
      value: { stage: 'ended' }
    });
  });
});

// What a need asks, who answers it how, what may be begun out of it: a table of cases.
import { describe, expect, it } from 'vitest';
import { answered, givingWay, lackOf, mayFollow, mayStateNone, mayTakeBack, standing } from './rules.ts';
import type { Answer, Need } from './types.ts';

const at = new Date('2026-03-01T05:00:00Z');
const need: Need = {
  id: 1,
  personId: 7,
  unitId: 20,
  year: 2026,
  kind: 'need',
  origin: 'individual',
  dkiOn: null,
  competencyCode: null,
  topic: 'Analisis data',
  why: 'Laporan triwulan',
  urgency: 2,
  solution: '',
  state: 'proposed',
  way: '',
  note: '',
  proposedAt: at,
  answeredAt: null,
  answeredBy: null,
  followedAs: '',
  followedId: null,
  revision: 1
};
const none: Need = { ...need, kind: 'none', origin: '', topic: '' };
const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason);

describe('a proposal', () => {
  it.each([
    ['job', null, undefined],
    ['dki', null, 'dki-missing'],
    ['dki', '2026-03-01', undefined],
    ['dki', '2026-03-02', 'dki-ahead'],
    ['dki', '2025-01-01', undefined],
    ['dki', '2024-12-31', 'dki-too-old']
  ] as const)('from %s of %s lacks %s', (origin, dkiOn, lack) => {
    expect(lackOf({ origin, dkiOn }, '2026-03-01')).toBe(lack);
  });
});

describe('the statement that there is no need', () => {
  it.each([
    [[], 'ok'],
    [[none], 'ok'],
    [[{ ...need, state: 'taken-back' }], 'ok'],
    [[need], 'has-needs'],
    [[{ ...need, state: 'declined' }], 'has-needs']
  ] as const)('beside %o: %s', (needs, expected) => {
    expect(reasonOf(mayStateNone(needs))).toBe(expected);
  });
  it('gives way to a need', () => {
    expect(givingWay([need, none])).toBe(none);
    expect(givingWay([need, { ...none, state: 'taken-back' }])).toBeUndefined();
  });
});

describe('an answer', () => {
  const hand = { by: 3, role: 'decider', at } as const;
  it.each([
    ['takes it up into the plan', need, { decision: 'plan', note: '' }, 'ok'],
    ['or as structured learning', need, { decision: 'structured', note: '' }, 'ok'],
    ['or in another way that is said', need, { decision: 'other', note: 'Pendampingan' }, 'ok'],
    ['not in another way that is not', need, { decision: 'other', note: '' }, 'reason-missing'],
    ['declines it with a reason', need, { decision: 'decline', note: 'Tidak terkait' }, 'ok'],
    ['not without one', need, { decision: 'decline', note: ' ' }, 'reason-missing'],
    ['notes that there is none', none, { decision: 'note', note: '' }, 'ok'],
    ['does not take up what is none', none, { decision: 'plan', note: '' }, 'none-to-note'],
    ['does not only note a need', need, { decision: 'note', note: '' }, 'need-to-answer'],
    ['comes once', { ...need, state: 'declined' }, { decision: 'plan', note: '' }, 'already-decided'],
    ['not of what was taken back', { ...need, state: 'taken-back' }, { decision: 'plan', note: '' }, 'not-now']
  ] as [string, Need, Answer, string][])('%s', (_, of, answer, expected) => {
    expect(reasonOf(answered(of, answer, hand))).toBe(expected);
  });
  it('is not the owner’s nor a reader’s', () => {
    for (const role of ['owner', 'reader'] as const)
      expect(reasonOf(answered(need, { decision: 'plan', note: '' }, { ...hand, role }))).toBe('not-yours');
  });
});

describe('the owner', () => {
  it.each([
    ['proposed', true, false],
    ['taken-up', false, true],
    ['declined', false, false],
    ['noted', false, false]
  ] as const)('of a need that is %s takes it back %s, follows it %s', (state, back, follow) => {
    expect(mayTakeBack({ state }, 'owner')).toBe(back);
    expect(mayFollow({ state, followedAs: '' }, 'owner')).toBe(follow);
    expect(mayTakeBack({ state }, 'decider')).toBe(false);
    expect(mayFollow({ state, followedAs: 'plan' }, 'owner')).toBe(false);
  });
});

describe('a team', () => {
  it('is told apart by what each said', () => {
    const said = [
      need,
      { ...need, id: 2 },
      { ...none, personId: 8 },
      { ...need, personId: 9, state: 'taken-back' as const }
    ];
    expect(standing([7, 8, 9], said)).toEqual({ proposed: 1, none: 1, silent: [9] });
  });
});

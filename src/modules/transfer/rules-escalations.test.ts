// To which unit a note can be put, and how it is answered there.
import { describe, expect, it } from 'vitest';
import { answerers, answerEscalation, hindranceToAsk, type EscalationAnswerInput } from './rules-escalations.ts';
import type { Escalation } from './types.ts';

describe('a unit can be asked', () => {
  it.each([
    ['led by somebody else', [7], true, undefined],
    ['led by the author and another', [3, 7], true, undefined],
    ['led by nobody: who oversees it answers', [], true, undefined],
    ['led by the author alone', [3], true, 'led-by-you'],
    ['that does not stand above', [7], false, 'not-above']
  ] as const)('%s', (_words, leaders, isAbove, reason) => {
    expect(hindranceToAsk({ leaders, authors: [3] }, { isAbove })).toBe(reason);
  });
  it('and is answered by whoever leads it, bar the author', () => {
    expect(answerers({ leaders: [3, 7], authors: [3] })).toEqual([7]);
  });
});

const waiting: Escalation = {
  id: 1,
  noteId: 2,
  unitId: 4,
  askedBy: 3,
  askedAt: new Date(0),
  words: '',
  answer: '',
  answeredAt: null,
  answeredBy: null,
  way: '',
  adoptedFrom: null,
  reason: ''
};
const hand = (isAuthor = false) => ({ personId: isAuthor ? 3 : 7, now: new Date(0), isAuthor });
const adopt = { kind: 'adopt', way: 'Kueri dipakai', from: '2026-05-01' } as const;

describe('an answer', () => {
  it.each<[string, EscalationAnswerInput, boolean, string]>([
    ['adopts nothing without words', { ...adopt, way: ' ' }, false, 'way-missing'],
    ['adopts nothing without a day', { ...adopt, from: null }, false, 'from-missing'],
    ['declines nothing without a reason', { kind: 'decline', reason: '' }, false, 'reason-missing'],
    ['is not the author’s to give', adopt, true, 'not-yours'],
    ['cannot be taken back by the leader', { kind: 'take-back' }, false, 'not-yours']
  ])('%s', (_words, input, isAuthor, reason) => {
    expect(answerEscalation(waiting, input, hand(isAuthor))).toEqual({ ok: false, reason });
  });
  it('is given once', () => {
    const adopted = answerEscalation(waiting, adopt, hand());
    expect(adopted).toMatchObject({ value: { answer: 'adopted', adoptedFrom: '2026-05-01', answeredBy: 7 } });
    const again = adopted.ok ? answerEscalation(adopted.value, { kind: 'decline', reason: 'x' }, hand()) : adopted;
    expect(again).toEqual({ ok: false, reason: 'already-decided' });
  });
  it('taken back by the author before it was given', () => {
    expect(answerEscalation(waiting, { kind: 'take-back' }, hand(true))).toMatchObject({
      value: { answer: 'taken-back' }
    });
  });
});

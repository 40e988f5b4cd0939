// Asking, answering, accepting and withdrawing, case by case.
import { expect, it } from 'vitest';
import { accept, answer, ask, mayWithdraw, standing, type Answer } from './rules-question.ts';

const at = new Date('2026-11-24T05:00:00Z');
const given: Answer = { id: 1, answeredBy: 8, name: 'Budi', text: 'Begini', at, withdrawnAt: null, isAuthor: false };
const question = { withdrawnAt: null, askedBy: 7, acceptedId: null };

it.each([
  ['a reader', { state: 'published', isAuthor: false }, true],
  ['an author', { state: 'published', isAuthor: true }, 'own-asset'],
  ['a reader of what was withdrawn', { state: 'withdrawn', isAuthor: false }, 'not-published']
] as const)('%s asks', (_who, asset, expected) => {
  const verdict = ask(asset);
  expect(verdict.ok ? verdict.value : verdict.reason).toBe(expected);
});

it('a withdrawn question is not answered', () =>
  expect([answer({ withdrawnAt: null }).ok, answer({ withdrawnAt: at }).ok]).toEqual([true, false]));

it.each([
  ['the answer of somebody else', question, given, true],
  ['another one later', { ...question, acceptedId: 5 }, given, true],
  ['the same twice', { ...question, acceptedId: 1 }, given, 'accepted-already'],
  ['the own answer', question, { ...given, answeredBy: 7 }, 'own-answer'],
  ['a withdrawn answer', question, { ...given, withdrawnAt: at }, 'answer-withdrawn'],
  ['on a withdrawn question', { ...question, withdrawnAt: at }, given, 'question-withdrawn']
] as const)('who asked accepts %s', (_case, asked, answered, expected) => {
  const verdict = accept(asked, answered);
  expect(verdict.ok ? verdict.value : verdict.reason).toBe(expected);
});

it.each([
  ['the own words', { by: 7, withdrawnAt: null }, true],
  ['words of others', { by: 8, withdrawnAt: null }, false],
  ['twice', { by: 7, withdrawnAt: at }, false],
  ['an answer that was accepted', { by: 7, withdrawnAt: null, isAccepted: true }, false]
])('somebody withdraws %s', (_case, said, expected) => expect(mayWithdraw(7, said)).toBe(expected));

it('shows the accepted answer first and no withdrawn one', () => {
  const answers = [given, { ...given, id: 2, withdrawnAt: at }, { ...given, id: 3 }];
  expect(standing({ answers, acceptedId: 3 }).map(({ id }) => id)).toEqual([3, 1]);
});

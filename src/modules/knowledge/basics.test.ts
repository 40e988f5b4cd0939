import { describe, expect, it } from 'vitest';
import { answersOf, mark, neededToPass, questions } from './basics.ts';

const right = Object.fromEntries(questions.map(({ key, right: choice }) => [key, choice]));
const wrong = (count: number) =>
  answersOf({
    ...right,
    ...Object.fromEntries(questions.slice(0, count).map(({ key, right: c }) => [key, c === 'a' ? 'b' : 'a']))
  });

describe('the check of the primer', () => {
  it('has six to eight questions, and passes from four fifths on', () => {
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(8);
    expect(neededToPass).toBe(6);
  });

  it.each([
    [0, 7, true],
    [1, 6, true],
    [2, 5, false],
    [7, 0, false]
  ])('with %s wrong answers: %s right, passed %s', (count, correct, isPassed) =>
    expect(mark(wrong(count))).toEqual({ ok: true, value: { correct, of: 7, isPassed } })
  );

  it('is not marked while an answer is missing', () => {
    const { figure: _left, ...rest } = right;
    expect(mark(answersOf(rest))).toEqual({ ok: false, reason: 'unanswered' });
  });

  it('takes only answers to its own questions', () => {
    expect(answersOf({ figure: 'a', table: 'z', other: 'a' })).toEqual({ figure: 'a' });
  });
});

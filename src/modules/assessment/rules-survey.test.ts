// Surveys: rescaled to 0–100, shown from 5 answers and 30 % response on, pooled upwards.
import { describe, expect, it } from 'vitest';
import { isRevealed, mixedScore, poolAnswers, surveyScore } from './rules-survey.ts';

const survey = { minimumAnswers: 5, minimumResponse: 0.3, scale: [1, 5] as [number, number] };

describe('surveys', () => {
  it.each([
    [1, 0],
    [2, 25],
    [3, 50],
    [4.2, 80],
    [5, 100]
  ])('a mean of %s on a scale of 1 to 5 is %s', (mean, score) => {
    expect(surveyScore(mean, survey)).toBeCloseTo(score, 10);
  });

  it.each([
    ['4 answers of 4 are too few', 4, 4, false],
    ['5 answers of 5 are enough', 5, 5, true],
    ['29 of 100 answered: under 30 %', 29, 100, false],
    ['30 of 100 answered: from 30 % on', 30, 100, true],
    ['nobody asked, nobody answered', 0, 0, false]
  ])('%s', (_sentence, answers, asked, isShown) => {
    expect(isRevealed({ answers, asked }, survey)).toBe(isShown);
  });

  it('a parent pools the answers: every answer weighs the same', () => {
    const pooled = poolAnswers([
      { answers: 30, asked: 40, mean: 5 },
      { answers: 10, asked: 60, mean: 1 }
    ]);
    expect(pooled).toEqual({ answers: 40, asked: 100, mean: 4 });
    expect(poolAnswers([])).toEqual({ answers: 0, asked: 0, mean: 0 });
  });
});

describe('records and survey of one practice', () => {
  it('half and half', () => {
    expect(mixedScore(100, 50, 0.5)).toBe(75);
  });

  it('with no record due, the scale alone; with no scale, the records alone', () => {
    expect(mixedScore(null, 50, 0.5)).toBe(50);
    expect(mixedScore(80, null, 0.5)).toBe(80);
    expect(mixedScore(null, null, 0.5)).toBeNull();
  });
});

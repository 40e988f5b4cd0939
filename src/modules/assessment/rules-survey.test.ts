// Surveys: rescaled to 0–100, shown from 5 answers and 30 % response on, pooled upwards.
import fc from 'fast-check';
import { catalogueFor } from './catalogue.ts';
import { figureOfUnit } from './figures.ts';
import { measuredFigure, silentFigure } from './rules.ts';
import { exampleScheme } from './scheme.ts';
import type { SurveyCell } from './types.ts';
import { describe, expect, it } from 'vitest';
import { isRevealed, mixedScore, poolAnswers, surveyScore, surveyedFigure } from './rules-survey.ts';

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

describe('a practice whose year had a survey', () => {
  const terms = { scale: [1, 5] as [number, number], minimumAnswers: 5, minimumResponse: 0.3 };
  const cell: SurveyCell = { asked: 20, isShown: true, answers: 10, mean: 4, margin: 0.2 };
  const yardstick = { target: 1, floor: 0, base: 'active-employees' as const };
  const half = measuredFigure('X', { achieved: 5, population: 10, base: 10 }, yardstick);
  const none = measuredFigure('X', { achieved: 0, population: 0, base: 10 }, yardstick);
  it.each([
    ['stands on the survey alone without records', silentFigure('X', 'not-yet-measurable'), cell, 'measured', 75],
    ['or where no record was due', none, cell, 'measured', 75],
    ['is mixed with its records by their share', half, cell, 'measured', 62.5],
    ['is provisional where its records are', { ...half, state: 'provisional' as const }, cell, 'provisional', 62.5],
    [
      'is withheld with its records where the survey is hidden',
      half,
      { ...cell, isShown: false, answers: null, mean: null },
      'withheld',
      null
    ],
    ['or where fewer answered than the scheme asks', half, { ...cell, answers: 4 }, 'withheld', null],
    ['or too small a share of those asked', half, { ...cell, asked: 34 }, 'withheld', null],
    ['stands on its records where nobody was asked', half, undefined, 'measured', 50],
    ['and is not applicable where there are none', none, undefined, 'not-applicable', null],
    ['is not asked where it is not asked', silentFigure('X', 'not-asked'), cell, 'not-asked', null]
  ])('%s', (_, record, found, state, score) =>
    expect(surveyedFigure(record, { cell: found, recordShare: 0.5, terms })).toMatchObject({ state, score })
  );

  it('gives nothing away in component and index while it is withheld, whatever was said', () => {
    const places = catalogueFor(2026);
    const scheme = exampleScheme(places, 2026);
    const known = {
      catalogue: places,
      scheme,
      measured: new Set(['I.LRN.1']),
      surveyed: new Set(['O.LRN.3', 'O.LFO.3'])
    };
    const counts = new Map([['I.LRN.1', { achieved: 3, population: 9, base: 9 }]]);
    const unitOf = (hidden: SurveyCell | undefined) =>
      figureOfUnit(
        {
          unitId: 1,
          echelon: 'III',
          employees: 9,
          surveys: new Map(
            hidden
              ? [
                  ['O.LRN.3', hidden],
                  ['O.LFO.3', hidden]
                ]
              : []
          )
        },
        counts,
        known
      );
    const without = unitOf(undefined);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.double({ min: 1, max: 5, noNaN: true }), (answers, mean) => {
        const figure = unitOf({ asked: 9, isShown: true, answers, mean, margin: null });
        expect(figure.practices['O.LRN.3']).toMatchObject({ state: 'withheld', score: null });
        expect(figure.components.map(({ score }) => score)).toEqual(without.components.map(({ score }) => score));
        expect(figure.index).toEqual(without.index);
      }),
      { numRuns: 50 }
    );
  });
});

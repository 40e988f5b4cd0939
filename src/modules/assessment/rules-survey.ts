// How answers of a survey and records beside them become a score. Pure.
import { silentFigure } from './rules.ts';
import type { PracticeFigure, Scheme, SurveyCell } from './types.ts';

type SurveyTerms = Scheme['survey'];

/** Answers given to one scale: how many, of how many asked, and their mean on the scale. */
export type Answers = { answers: number; asked: number; mean: number };

/** A mean on the survey's scale as 0–100: on a scale of 1 to 5, 1 → 0, 3 → 50, 5 → 100. */
export function surveyScore(mean: number, survey: Pick<SurveyTerms, 'scale'>): number {
  const [lowest, highest] = survey.scale;
  return Math.min(100, Math.max(0, (100 * (mean - lowest)) / (highest - lowest)));
}

/** Whether answers are many enough to be shown; else the practice is withheld. */
export const isRevealed = (of: Pick<Answers, 'answers' | 'asked'>, survey: SurveyTerms): boolean =>
  of.answers >= survey.minimumAnswers && of.answers >= survey.minimumResponse * of.asked;

/** The answers of several units as those of one: every answer weighs the same. */
export function poolAnswers(all: readonly Answers[]): Answers {
  const answers = all.reduce((sum, each) => sum + each.answers, 0);
  const asked = all.reduce((sum, each) => sum + each.asked, 0);
  const points = all.reduce((sum, each) => sum + each.answers * each.mean, 0);
  return { answers, asked, mean: answers === 0 ? 0 : points / answers };
}

/** Records and survey of one practice together by the share of the records; with no record due, the survey alone. */
export function mixedScore(record: number | null, survey: number | null, recordShare: number): number | null {
  if (record === null || survey === null) return record ?? survey;
  return recordShare * record + (1 - recordShare) * survey;
}

type Surveyed = { cell: SurveyCell | undefined; recordShare: number; terms: SurveyTerms };

/**
 * The figure of a practice whose year had a survey, from that of its records: withheld where too few answered, records and
 * all; where nobody was asked, the records alone.
 */
export function surveyedFigure(record: PracticeFigure, { cell, recordShare, terms }: Surveyed): PracticeFigure {
  const { id, state } = record;
  if (state === 'not-asked' || state === 'not-in-source') return record;
  const hasRecord = record.score !== null;
  if (!cell) return hasRecord ? record : silentFigure(id, 'not-applicable');
  const { answers, mean, margin, asked } = cell;
  if (!cell.isShown || answers === null || mean === null) return silentFigure(id, 'withheld');
  if (!isRevealed({ answers, asked }, terms)) return silentFigure(id, 'withheld');
  return {
    ...(hasRecord ? record : silentFigure(id, 'measured')),
    state: state === 'provisional' ? 'provisional' : 'measured',
    score: mixedScore(record.score, surveyScore(mean, terms), recordShare),
    survey: { answers, asked, mean, margin }
  };
}

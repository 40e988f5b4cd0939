// Who may ask, answer, accept and withdraw on an asset that she reads. Pure.
import { done, refused, type Result } from '#platform/result.ts';
import type { AssetState } from './types.ts';

export type Answer = {
  id: number;
  answeredBy: number;
  name: string;
  text: string;
  at: Date;
  withdrawnAt: Date | null;
  /** Written by an author of the asset. */
  isAuthor: boolean;
};
export type Question = {
  id: number;
  assetId: number;
  askedBy: number;
  name: string;
  text: string;
  at: Date;
  withdrawnAt: Date | null;
  acceptedId: number | null;
  answers: Answer[];
};

export type QuestionRefusal =
  'not-published' | 'own-asset' | 'question-withdrawn' | 'own-answer' | 'answer-withdrawn' | 'accepted-already';

/** Whoever reads a published asset asks; its authors know. */
export function ask(asset: { state: AssetState; isAuthor: boolean }): Result<true, QuestionRefusal> {
  if (asset.state !== 'published') return refused('not-published');
  return asset.isAuthor ? refused('own-asset') : done(true);
}

/** Whoever reads the asset answers a question that stands. */
export function answer(question: Pick<Question, 'withdrawnAt'>): Result<true, QuestionRefusal> {
  return question.withdrawnAt === null ? done(true) : refused('question-withdrawn');
}

/** Who asked accepts the answer of somebody else; another one may be accepted later. */
export function accept(
  question: Pick<Question, 'withdrawnAt' | 'askedBy' | 'acceptedId'>,
  given: Pick<Answer, 'id' | 'answeredBy' | 'withdrawnAt'>
): Result<true, QuestionRefusal> {
  if (question.withdrawnAt !== null) return refused('question-withdrawn');
  if (given.withdrawnAt !== null) return refused('answer-withdrawn');
  if (given.answeredBy === question.askedBy) return refused('own-answer');
  return question.acceptedId === given.id ? refused('accepted-already') : done(true);
}

/** Whether somebody can take back what she wrote: her own words, as long as they stand; an accepted answer stays. */
export const mayWithdraw = (
  personId: number,
  said: { by: number; withdrawnAt: Date | null; isAccepted?: boolean }
): boolean => said.by === personId && said.withdrawnAt === null && said.isAccepted !== true;

/** The answers that stand, the accepted one first. */
export const standing = ({ answers, acceptedId }: Pick<Question, 'answers' | 'acceptedId'>): Answer[] =>
  answers
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .sort((one, other) => Number(other.id === acceptedId) - Number(one.id === acceptedId));

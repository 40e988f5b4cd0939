// How an idea and a question go on: who votes, answers, tells the outcome, sets aside, and when it is too late. Pure.
import type { Day } from '#platform/dates.ts';
import { done, refused, type Result } from '#platform/result.ts';
import type { Answer, Idea, Question, Reason } from './types.ts';

/** So many working days a leader has to answer an idea. */
export const ideaDays = 20;
/** So many working days a unit has to answer a question. */
export const questionDays = 10;
/** So many questions somebody may ask on one day. */
export const questionsADay = 2;
/** A unit of fewer people has no box of its own: an asker would be too easily guessed. */
export const leastPeople = 5;

type IdeaStanding = Pick<Idea, 'authorId' | 'answer' | 'withdrawnAt' | 'outcome'>;

/** Whether somebody may be for an idea: anybody but its author, until it is withdrawn. */
export function vote(idea: IdeaStanding, me: number): Result<'vote', Reason> {
  if (idea.withdrawnAt !== null) return refused('withdrawn');
  return idea.authorId === me ? refused('own-idea') : done('vote');
}

/** Who acts on an idea, and whether that person leads the unit that is asked or one above. */
export type By = { personId: number; leads: boolean };

/** Whether somebody may answer an idea now. */
export function mayAnswer(idea: IdeaStanding, by: By): Result<'answer', Reason> {
  if (!by.leads) return refused('not-yours');
  if (idea.authorId === by.personId) return refused('own-idea');
  if (idea.withdrawnAt !== null) return refused('withdrawn');
  return idea.answer === null ? done('answer') : refused('answered');
}

type Given = { answer: Answer; scope: string; until: Day | null };

/** Whether the answer is whole: a trial says what may be tried, and until when. */
export function answerIdea(idea: IdeaStanding, by: By, of: Given & { today: Day }): Result<Answer, Reason> {
  const may = mayAnswer(idea, by);
  if (!may.ok) return may;
  if (of.answer !== 'trial') return done(of.answer);
  if (of.scope === '') return refused('scope-missing');
  if (of.until === null) return refused('day-missing');
  return of.until < of.today ? refused('in-the-past') : done(of.answer);
}

/** Whether what came of an idea may be told now: by who leads, once it was supported or tried. */
export function settle(idea: IdeaStanding, by: By): Result<'settle', Reason> {
  if (!by.leads) return refused('not-yours');
  if (idea.answer === null || idea.answer === 'reason') return refused('not-taken-up');
  return idea.outcome === null ? done('settle') : refused('settled');
}

/** Whether an idea is taken back: by its author alone, for a reason, before it was answered. */
export function withdraw(idea: IdeaStanding, of: { personId: number; reason: string }): Result<'withdraw', Reason> {
  if (idea.authorId !== of.personId) return refused('not-yours');
  if (idea.answer !== null) return refused('answered');
  if (idea.withdrawnAt !== null) return refused('withdrawn');
  return of.reason === '' ? refused('reason-missing') : done('withdraw');
}

type QuestionStanding = Pick<Question, 'answeredAt' | 'setAsideAt'>;

const isOpen = ({ answeredAt, setAsideAt }: QuestionStanding): Result<'open', Reason> => {
  if (setAsideAt !== null) return refused('set-aside');
  return answeredAt === null ? done('open') : refused('answered');
};

/** Whether a question may be answered now: by who leads the unit asked or one above. */
export const answerQuestion = (question: QuestionStanding, leads: boolean): Result<'open', Reason> =>
  leads ? isOpen(question) : refused('not-yours');

/** Whether a question may be set aside now: never by who would have to answer it. */
export function setAside(
  question: QuestionStanding,
  of: { moderates: boolean; leads: boolean; reason: string }
): Result<'open', Reason> {
  if (!of.moderates || of.leads) return refused('not-yours');
  const open = isOpen(question);
  if (!open.ok) return open;
  return of.reason === '' ? refused('reason-missing') : open;
}

/** How an idea stands, as it is shown. */
export type IdeaState = 'open' | Answer | 'settled' | 'withdrawn';

/** The state of an idea in one word. */
export function ideaState(idea: IdeaStanding): IdeaState {
  if (idea.withdrawnAt !== null) return 'withdrawn';
  return idea.outcome === null ? (idea.answer ?? 'open') : 'settled';
}

// Questions as their pages show them: answered ones to everybody, waiting ones to who answers or sets aside.
import { unitsWith } from '#platform/actor.ts';
import { today, type Ctx } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { carried, signedIn } from '#platform/server/signed-in.ts';
import { personNameOf } from '#modules/people/server/index.ts';
import { answerQuestion, setAside } from '../rules.ts';
import type { QuestionQuery } from '../schema.ts';
import type { Question } from '../types.ts';
import { standingAt } from './answer-question.ts';
import {
  selectPublic,
  selectQuestion,
  selectQuestionCounts,
  selectQuestions,
  type QuestionCounts,
  type QuestionLine,
  type QuestionSight
} from './store-questions.ts';
import { selectUnitName } from './store-units.ts';

export type { QuestionLine };

const sightOf = (ctx: Ctx): QuestionSight => ({
  carried: carried(ctx),
  moderated: unitsWith(ctx.actor, 'culture.moderate'),
  day: today(ctx)
});

export type QuestionList = { query: QuestionQuery; lines: QuestionLine[]; counts: QuestionCounts };

/** One page of the questions. */
export async function listQuestions(ctx: Ctx, query: QuestionQuery): Promise<QuestionList> {
  const sight = sightOf(ctx);
  const [lines, counts] = await Promise.all([
    selectQuestions(ctx.db, query, sight),
    selectQuestionCounts(ctx.db, query.q, sight)
  ]);
  return { query, lines, counts };
}

/** The answered questions as a file. */
export const exportQuestions = (ctx: Ctx, query: QuestionQuery): Promise<QuestionLine[]> =>
  selectQuestions(ctx.db, { ...query, show: 'answered', page: 1 }, { ...sightOf(ctx), limit: 20_000 });

export type QuestionView = {
  question: Question;
  unitName: string;
  answeredByName: string;
  isLate: boolean;
  abilities: Record<'answer' | 'setAside', boolean>;
};

/** One question: everybody's once answered; the words of one that was set aside are shown to nobody. */
export async function getQuestion(ctx: Ctx, id: number): Promise<QuestionView> {
  signedIn(ctx);
  const question = await selectQuestion(ctx.db, id);
  const standing = await standingAt(ctx, question.unitId);
  const isOpen = question.answeredAt === null && question.setAsideAt === null;
  if (isOpen && !standing.leads && !standing.moderates) return notFound('question');
  const [unitName, answerer] = await Promise.all([
    selectUnitName(ctx.db, question.unitId, today(ctx)),
    question.answeredBy === null ? undefined : personNameOf(ctx, question.answeredBy)
  ]);
  return {
    question: question.setAsideAt === null ? question : { ...question, body: '' },
    unitName,
    answeredByName: answerer?.name ?? '',
    isLate: isOpen && question.dueOn < today(ctx),
    abilities: {
      answer: answerQuestion(question, standing.leads).ok,
      setAside: setAside(question, { ...standing, reason: 'asked' }).ok
    }
  };
}

/** Which of these questions the reader may open from a number: those answered in public. */
export const openQuestions = async (ctx: Ctx, ids: readonly number[]): Promise<{ id: number }[]> =>
  ctx.actor.personId === null ? [] : selectPublic(ctx.db, ids);

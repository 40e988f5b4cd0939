// A unit answers a question in public; an officer sets one aside for a reason that everybody reads.
import { today, within, type Ctx } from '#platform/server/context.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { notFound } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { done, type Result } from '#platform/result.ts';
import type { QuestionEvent } from '../events.ts';
import { mayModerate } from '../policy.ts';
import { answerQuestion as mayAnswer, setAside } from '../rules.ts';
import type { Question, Reason } from '../types.ts';
import { leads } from './leading.ts';
import { lockQuestion, updateQuestionAnswer, updateSetAside } from './store-questions.ts';
import { selectAncestors } from './store-units.ts';

const tell = (ctx: Ctx, tx: Tx, { name, question }: { name: QuestionEvent; question: Question }): Promise<void> =>
  emit(ctx, tx, { name, subject: `culture.question:${question.id}`, unitId: question.unitId });

/** Whether the actor leads the unit that is asked, and whether she sets its questions aside. */
export async function standingAt(ctx: Ctx, unitId: number): Promise<{ leads: boolean; moderates: boolean }> {
  const [isLeading, ancestors] = await Promise.all([leads(ctx, unitId), selectAncestors(ctx.db, unitId, today(ctx))]);
  return { leads: isLeading, moderates: mayModerate(ctx.actor, ancestors) };
}

/** Answers in public: from then on everybody who signed in reads question and answer. */
export async function answerQuestion(ctx: Ctx, id: number, words: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, id);
    const standing = await standingAt(within(ctx, tx), question.unitId);
    if (!standing.leads && !standing.moderates && question.answeredAt === null) return notFound('question');
    const may = mayAnswer(question, standing.leads);
    if (!may.ok) return may;
    await updateQuestionAnswer(tx, question, { by: me, at: ctx.now, words });
    await tell(ctx, tx, { name: 'culture.question.answered', question });
    return done(id);
  });
}

/** Sets a question aside: its words are no longer shown, the reason is. */
export async function setQuestionAside(ctx: Ctx, id: number, reason: string): Promise<Result<number, Reason>> {
  const me = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const question = await lockQuestion(tx, id);
    const standing = await standingAt(within(ctx, tx), question.unitId);
    if (!standing.leads && !standing.moderates && question.answeredAt === null) return notFound('question');
    const may = setAside(question, { ...standing, reason });
    if (!may.ok) return may.reason === 'set-aside' ? done(id) : may;
    await updateSetAside(tx, question, { by: me, at: ctx.now, words: reason });
    await tell(ctx, tx, { name: 'culture.question.set-aside', question });
    return done(id);
  });
}

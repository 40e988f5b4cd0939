// Questions and answers on an asset: any reader asks and answers, who asked accepts; nothing said is deleted.
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { within, type Ctx } from '#platform/server/context.ts';
import { notFound, refusal } from '#platform/server/errors.ts';
import { emit } from '#platform/server/events.ts';
import { done, type Result } from '#platform/result.ts';
import type { QuestionEvent } from '../events.ts';
import {
  accept,
  answer as judgeAnswer,
  ask,
  mayWithdraw,
  type Question,
  type QuestionRefusal
} from '../rules-question.ts';
import { signedIn } from '#platform/server/signed-in.ts';
import { selectAsset, type SeenAsset } from './store.ts';
import { insertAnswer, insertQuestion, lockQuestion, markWithdrawn, updateAccepted } from './store-questions.ts';
import { sightOf } from './store-sight.ts';

const assetIn = async (ctx: Ctx, tx: Tx, id: number) => selectAsset(tx, await sightOf(within(ctx, tx)), id);

const note = (ctx: Ctx, tx: Tx, told: { name: QuestionEvent; asset: SeenAsset; question: number }) =>
  emit(ctx, tx, {
    name: told.name,
    subject: `knowledge.asset:${told.asset.id}`,
    personId: signedIn(ctx),
    unitId: told.asset.unitId,
    payload: { question: told.question }
  });

/** Asks a question on an asset that the reader may see; its authors find it among what waits. */
export async function askQuestion(ctx: Ctx, assetId: number, text: string): Promise<Result<true, QuestionRefusal>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await assetIn(ctx, tx, assetId);
    const verdict = ask(asset);
    if (!verdict.ok) return verdict;
    const question = await insertQuestion(tx, assetId, { personId, text, at: ctx.now });
    if (question !== undefined) await note(ctx, tx, { name: 'knowledge.question.asked', asset, question });
    return done(true);
  });
}

type Of = { assetId: number; questionId: number };

/** Answers a question on an asset that the reader may see. */
export async function answerQuestion(
  ctx: Ctx,
  { assetId, questionId }: Of,
  text: string
): Promise<Result<true, QuestionRefusal>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await assetIn(ctx, tx, assetId);
    const verdict = judgeAnswer(await lockQuestion(tx, assetId, questionId));
    if (!verdict.ok) return verdict;
    const made = await insertAnswer(tx, questionId, { personId, text, at: ctx.now });
    if (made !== undefined) await note(ctx, tx, { name: 'knowledge.question.answered', asset, question: questionId });
    return done(true);
  });
}

const answerIn = (question: Question, id: number) =>
  question.answers.find((each) => each.id === id) ?? notFound('answer');

/** Who asked says which answer helped. */
export async function acceptAnswer(
  ctx: Ctx,
  { assetId, questionId }: Of,
  answerId: number
): Promise<Result<true, QuestionRefusal>> {
  const personId = signedIn(ctx);
  return inTransaction(ctx.db, async (tx) => {
    const asset = await assetIn(ctx, tx, assetId);
    const question = await lockQuestion(tx, assetId, questionId);
    if (question.askedBy !== personId) throw refusal('not-allowed');
    const verdict = accept(question, answerIn(question, answerId));
    if (!verdict.ok) return verdict;
    await updateAccepted(tx, question, answerId);
    await note(ctx, tx, { name: 'knowledge.question.accepted', asset, question: questionId });
    return done(true);
  });
}

/** Takes the own question back, or with `answerId` the own answer. */
export async function withdrawWords(ctx: Ctx, { assetId, questionId }: Of, answerId: number | null): Promise<void> {
  const personId = signedIn(ctx);
  await inTransaction(ctx.db, async (tx) => {
    await assetIn(ctx, tx, assetId);
    const question = await lockQuestion(tx, assetId, questionId);
    const given = answerId === null ? null : answerIn(question, answerId);
    const said = given
      ? { by: given.answeredBy, withdrawnAt: given.withdrawnAt, isAccepted: question.acceptedId === given.id }
      : { by: question.askedBy, withdrawnAt: question.withdrawnAt };
    if (said.withdrawnAt !== null) return;
    if (!mayWithdraw(personId, said)) throw refusal('not-allowed');
    await markWithdrawn(tx, given ? 'answer' : 'question', { id: given?.id ?? question.id, at: ctx.now });
  });
}

// Questions on one asset and their answers: ask, answer, accept, take back.
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { acceptSchema, answerSchema, questionSchema, takeBackSchema } from '#modules/knowledge/schema.ts';
import { acceptAnswer, answerQuestion, askQuestion, readSaid, withdrawWords } from '#modules/knowledge/server/index.ts';
import { asked } from '../../asked.server.ts';

export const load = async ({ locals, params }) => {
  const id = recordId(params.asset);
  const said = await readSaid(locals.ctx, id);
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${id}`, label: said.title },
    { label: m.knowledge_questions_title() }
  ];
  return { id, said, me: locals.ctx.actor.personId ?? 0, crumbs };
};

const where = { next: (id: number) => `/knowledge/${id}/questions`, field: 'text' };

export const actions = {
  ask: asked(questionSchema, (ctx, id, { text }) => askQuestion(ctx, id, text), where),
  answer: asked(
    answerSchema,
    (ctx, assetId, { questionId, text }) => answerQuestion(ctx, { assetId, questionId }, text),
    where
  ),
  accept: asked(
    acceptSchema,
    (ctx, assetId, { questionId, answerId }) => acceptAnswer(ctx, { assetId, questionId }, answerId),
    where
  ),
  withdraw: asked(
    takeBackSchema,
    (ctx, assetId, { questionId, answerId }) => withdrawWords(ctx, { assetId, questionId }, answerId ?? null),
    where
  )
};

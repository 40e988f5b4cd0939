// One question: answer it in public, or set it aside for a reason.
import * as m from '#messages';
import { questionAnswerSchema, reasonSchema } from '#modules/culture/schema.ts';
import { answerQuestion, getQuestion, setQuestionAside } from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => ({
  view: await getQuestion(locals.ctx, idOf(params)),
  done: url.searchParams.get('done') ?? '',
  crumbs: [{ href: '/culture/questions', label: m.culture_questions_title() }, { label: m.culture_question() }]
});

const here = (id: number) => `/culture/questions/${id}?done=saved`;

export const actions = {
  answer: asked({
    schema: questionAnswerSchema,
    work: (ctx, id, { words }) => answerQuestion(ctx, id, words),
    next: here
  }),
  aside: asked({ schema: reasonSchema, work: (ctx, id, { note }) => setQuestionAside(ctx, id, note), next: here })
};

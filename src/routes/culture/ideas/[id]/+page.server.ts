// One idea: vote, answer, tell what came of it, take it back.
import * as m from '#messages';
import { emptySchema, ideaAnswerSchema, outcomeSchema, reasonSchema } from '#modules/culture/schema.ts';
import { answerIdea, getIdea, settleIdea, voteForIdea, withdrawIdea } from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getIdea(locals.ctx, idOf(params));
  return {
    view,
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/culture/ideas', label: m.culture_ideas_title() }, { label: view.idea.title }]
  };
};

const here = (done: string) => (id: number) => `/culture/ideas/${id}${done === '' ? '' : `?done=${done}`}`;

export const actions = {
  vote: asked({ schema: emptySchema, work: (ctx, id) => voteForIdea(ctx, id), next: here('') }),
  answer: asked({ schema: ideaAnswerSchema, work: answerIdea, next: here('answered') }),
  settle: asked({ schema: outcomeSchema, work: settleIdea, next: here('settled') }),
  withdraw: asked({
    schema: reasonSchema,
    work: (ctx, id, { note }) => withdrawIdea(ctx, id, note),
    next: here('')
  })
};

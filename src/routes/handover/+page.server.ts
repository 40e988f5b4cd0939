// Hand-overs of oneself and of the units one leads or cares for; directions to answer.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { answerSchema, listSchema } from '#modules/handover/schema.ts';
import { listMoves, replyToDirection } from '#modules/handover/server/index.ts';
import { asked, crumbsTo } from '../curation/answer.server.ts';

export const load = async ({ locals, url }) => ({
  list: await listMoves(locals.ctx, listSchema.parse(Object.fromEntries(url.searchParams))),
  today: today(locals.ctx),
  done: url.searchParams.get('done') ?? '',
  crumbs: crumbsTo({ label: m.handover_title() })
});

export const actions = {
  answer: asked({
    schema: answerSchema,
    work: (ctx, _params, { directionId, answer }) => replyToDirection(ctx, directionId, answer),
    next: () => '/handover?done=answered',
    field: 'answer'
  })
};

// One session on a shared vision: what members bring, what was found, the member who confirms it.
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { emptySchema } from '#modules/culture/schema.ts';
import { contributionSchema, statementSchema } from '#modules/culture/schema-steering.ts';
import { addToVision, cancelVision, confirmVision, getVision, stateVision } from '#modules/culture/server/index.ts';
import { asked, idOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getVision(locals.ctx, idOf(params));
  return {
    view,
    today: today(locals.ctx),
    token: crypto.randomUUID(),
    done: url.searchParams.get('done') ?? '',
    crumbs: [{ href: '/culture/visions', label: m.culture_visions_title() }, { label: view.vision.title }]
  };
};

const here = (id: number) => `/culture/visions/${id}?done=saved`;

export const actions = {
  add: asked({ schema: contributionSchema, work: addToVision, next: here }),
  state: asked({
    schema: statementSchema,
    work: (ctx, id, { statement }) => stateVision(ctx, id, statement),
    next: here
  }),
  confirm: asked({ schema: emptySchema, work: (ctx, id) => confirmVision(ctx, id), next: here }),
  cancel: asked({ schema: emptySchema, work: (ctx, id) => cancelVision(ctx, id), next: here })
};

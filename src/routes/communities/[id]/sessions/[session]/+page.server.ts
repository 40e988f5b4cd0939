// One session: its agenda, who is there by code or by list, what the reader confirms.
import { codeSchema, emptySchema, memberSchema, nipsSchema } from '#modules/communities/schema.ts';
import {
  attendSession,
  cancelSession,
  confirmPresent,
  denyPresent,
  getSession,
  listPresent
} from '#modules/communities/server/index.ts';
import { asked, crumbsOf, sessionOf } from '../../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const view = await getSession(locals.ctx, sessionOf(params));
  return {
    view,
    code: url.searchParams.get('code')?.slice(0, 40) ?? '',
    done: url.searchParams.get('done') ?? '',
    crumbs: crumbsOf(view.community, view.session.title)
  };
};

const next = (done: string) => (params: Partial<Record<string, string>>) =>
  `/communities/${params['id']}/sessions/${params['session']}?done=${done}`;

export const actions = {
  attend: asked({
    schema: codeSchema,
    work: (ctx, params, { code }) => attendSession(ctx, sessionOf(params), code),
    next: next('attended'),
    field: 'code'
  }),
  yes: asked({
    schema: emptySchema,
    work: (ctx, params) => confirmPresent(ctx, sessionOf(params), ctx.actor.personId ?? 0),
    next: next('attended')
  }),
  no: asked({ schema: emptySchema, work: (ctx, params) => denyPresent(ctx, sessionOf(params)), next: next('no') }),
  confirm: asked({
    schema: memberSchema,
    work: (ctx, params, { personId }) => confirmPresent(ctx, sessionOf(params), personId),
    next: next('confirmed')
  }),
  list: asked({
    schema: nipsSchema,
    work: (ctx, params, { nips }) => listPresent(ctx, sessionOf(params), nips),
    next: next('listed'),
    field: 'nips'
  }),
  cancel: asked({ schema: emptySchema, work: (ctx, params) => cancelSession(ctx, sessionOf(params)), next: next('') })
};

// Change the plan of a session that nobody attended yet.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { sessionSchema } from '#modules/communities/schema.ts';
import { changeSession, getSession } from '#modules/communities/server/index.ts';
import { crumbsOf, read, refusedBy, sessionOf } from '../../../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const { community, session, abilities } = await getSession(locals.ctx, sessionOf(params));
  if (!abilities.change) notFound('page');
  return {
    session,
    today: today(locals.ctx),
    isForm: true,
    crumbs: crumbsOf(community, m.communities_session_change())
  };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = read(sessionSchema, data);
    if (!form.ok) return fail(422, form);
    const changed = await changeSession(locals.ctx, sessionOf(params), form.value);
    if (!changed.ok) return fail(422, refusedBy(data, changed.reason));
    redirect(303, `/communities/${params.id}/sessions/${params.session}`);
  }
};

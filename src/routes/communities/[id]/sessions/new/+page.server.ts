// Plan a session of a community.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { notFound } from '#platform/server/errors.ts';
import { sessionSchema } from '#modules/communities/schema.ts';
import { communityHead, planSession } from '#modules/communities/server/index.ts';
import { crumbsOf, idOf, read, refusedBy } from '../../../answer.server.ts';

export const load = async ({ locals, params }) => {
  const community = await communityHead(locals.ctx, idOf(params));
  if (!community.abilities.planSession) notFound('page');
  return {
    community,
    today: today(locals.ctx),
    token: crypto.randomUUID(),
    isForm: true,
    crumbs: crumbsOf(community, m.communities_session_plan())
  };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = read(sessionSchema, data);
    if (!form.ok) return fail(422, form);
    const planned = await planSession(locals.ctx, idOf(params), form.value);
    if (!planned.ok) return fail(422, refusedBy(data, planned.reason));
    redirect(303, `/communities/${params.id}/sessions/${planned.value}`);
  }
};

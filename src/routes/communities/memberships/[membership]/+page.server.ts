// One membership as a record: since when, who took note, what the member did.
import { redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { recordId } from '#platform/server/record-id.ts';
import { getMembership, noteMemberships } from '#modules/communities/server/index.ts';
import { crumbsOf } from '../../answer.server.ts';

export const load = async ({ locals, params, url }) => {
  const membership = await getMembership(locals.ctx, recordId(params.membership));
  const crumbs = [...crumbsOf(), { label: m.communities_membership_title({ name: membership.personName }) }];
  return { membership, done: url.searchParams.get('done') ?? '', crumbs };
};

export const actions = {
  note: async ({ locals, params }) => {
    await noteMemberships(locals.ctx, [recordId(params.membership)]);
    redirect(303, `/communities/memberships/${params.membership}?done=noted`);
  }
};

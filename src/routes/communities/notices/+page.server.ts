// Memberships to note, for supervisor and officer, and how the team stands with communities.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { notingSchema } from '#modules/communities/schema.ts';
import { noteMemberships, readNotices } from '#modules/communities/server/index.ts';
import { crumbsOf, read } from '../answer.server.ts';

export const load = async ({ locals, url }) => ({
  notices: await readNotices(locals.ctx),
  today: today(locals.ctx),
  noted: Number(url.searchParams.get('noted')) || 0,
  crumbs: [...crumbsOf(), { label: m.communities_notices_title() }]
});

export const actions = {
  note: async ({ locals, request }) => {
    const form = read(notingSchema, await request.formData());
    if (!form.ok) return fail(422, form);
    redirect(303, `/communities/notices?noted=${await noteMemberships(locals.ctx, form.value.memberships)}`);
  }
};

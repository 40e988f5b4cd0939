// Propose a community with its charter.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { today } from '#platform/server/context.ts';
import { proposalSchema } from '#modules/communities/schema.ts';
import { charterChoices, proposeCommunity } from '#modules/communities/server/index.ts';
import { crumbsOf, read, refusedBy } from '../answer.server.ts';

export const load = async ({ locals }) => ({
  choices: await charterChoices(locals.ctx),
  today: today(locals.ctx),
  token: crypto.randomUUID(),
  isForm: true,
  crumbs: [...crumbsOf(), { label: m.communities_new_title() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = read(proposalSchema, data);
    if (!form.ok) return fail(422, form);
    const proposed = await proposeCommunity(locals.ctx, form.value);
    if (!proposed.ok) return fail(422, refusedBy(data, proposed.reason));
    redirect(303, `/communities/${proposed.value}`);
  }
};

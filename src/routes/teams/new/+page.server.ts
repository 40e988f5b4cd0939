// Form a team with its people, or propose it.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { ownColleagues } from '#modules/people/server/index.ts';
import { newTeamSchema } from '#modules/teams/schema.ts';
import { createTeam, homeUnits } from '#modules/teams/server/index.ts';
import { crumbsOf, read, refusedBy } from '../answer.server.ts';

export const load = async ({ locals }) => {
  const [{ units, charged }, colleagues] = await Promise.all([homeUnits(locals.ctx), ownColleagues(locals.ctx)]);
  return {
    units,
    isInCharge: charged === null || charged.length > 0,
    colleagues,
    token: crypto.randomUUID(),
    isForm: true,
    crumbs: [...crumbsOf(), { label: m.teams_new_title() }]
  };
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = read(newTeamSchema, data);
    if (!form.ok) return fail(422, form);
    const made = await createTeam(locals.ctx, form.value);
    if (!made.ok) return fail(422, refusedBy(data, made.reason));
    redirect(303, `/teams/${made.value}?done=made`);
  }
};

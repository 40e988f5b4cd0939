// Make a skill group.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { newGroupSchema } from '#modules/governance/schema.ts';
import { familyChoices, keptHomes, makeGroup } from '#modules/governance/server/index.ts';
import { read, refusedBy } from '../../answer.server.ts';

export const load = async ({ locals }) => {
  const [units, families] = await Promise.all([keptHomes(locals.ctx), familyChoices(locals.ctx)]);
  return {
    units,
    families,
    token: crypto.randomUUID(),
    isForm: true,
    crumbs: [
      { href: '/governance/skill-groups', label: m.governance_groups_title() },
      { label: m.governance_group_new_title() }
    ]
  };
};

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = read(newGroupSchema, data);
    if (!form.ok) return fail(422, { ...form, form: '' });
    const made = await makeGroup(locals.ctx, form.value);
    if (!made.ok) return fail(422, refusedBy(data, made.reason));
    redirect(303, `/governance/skill-groups/${made.value}?done=made`);
  }
};

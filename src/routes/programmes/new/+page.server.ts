// Announce a programme.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { newProgrammeSchema } from '#modules/programmes/schema.ts';
import { fieldOf } from '../record.server.ts';
import { addProgramme } from '#modules/programmes/server/index.ts';

export const load = () => ({
  token: randomUUID(),
  isForm: true,
  crumbs: [{ href: '/programmes', label: m.programmes_title() }, { label: m.programmes_add() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(newProgrammeSchema, data);
    if (!form.ok) return fail(422, form);
    const added = await addProgramme(locals.ctx, form.value);
    if (added.ok) redirect(303, `/programmes/${added.value}`);
    return fail(422, refuseForm(data, added.reason, fieldOf[added.reason]));
  }
};

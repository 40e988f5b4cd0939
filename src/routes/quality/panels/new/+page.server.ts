// An officer appoints a quality panel.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { panelSchema } from '#modules/quality/schema.ts';
import { appointPanel, panelChoices } from '#modules/quality/server/index.ts';
import { refusedForm } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  choices: await panelChoices(locals.ctx),
  token: randomUUID(),
  isForm: true,
  crumbs: [{ href: '/quality/panels', label: m.quality_panels_title() }, { label: m.quality_panel_new() }]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(panelSchema, data, ['nips']);
    if (!form.ok) return fail(422, { ...form, form: 'panel' });
    const appointed = await appointPanel(locals.ctx, form.value);
    if (!appointed.ok) return fail(409, refusedForm(data, appointed.reason, 'panel'));
    redirect(303, `/quality/panels/${appointed.value}?done=panel`);
  }
};

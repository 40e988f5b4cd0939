// What came of my learning, and what could still come of it; a plan begins from here in one tap.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { planSchema } from '#modules/transfer/schema.ts';
import { readOverview, startPlan } from '#modules/transfer/server/index.ts';
import { refusedForm, type Answer } from './answer.server.ts';

export const load = async ({ locals }) => ({
  overview: await readOverview(locals.ctx),
  crumbs: [{ href: '/learning', label: m.app_learning() }, { label: m.transfer_title() }]
});

export const actions = {
  plan: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(planSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'plan', by: undefined, files: [] } as Answer);
    const result = await startPlan(locals.ctx, form.value);
    if (result.ok) redirect(303, `/transfer/plans/${result.value.id}`);
    return fail(409, refusedForm(data, result, { form: 'plan' }));
  }
};

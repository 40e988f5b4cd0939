// An idea is written down: its makers' alone until they put it to a unit.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { innovationSchema } from '#modules/transfer/schema.ts';
import { finishedActivities, startInnovation } from '#modules/transfer/server/index.ts';
import { newToken, refusedForm, type Answer } from '../../answer.server.ts';

export const load = async ({ locals, url }) => ({
  activities: await finishedActivities(locals.ctx),
  activityId: Number(url.searchParams.get('activity')) || null,
  token: newToken(),
  isForm: true,
  crumbs: [
    { href: '/transfer', label: m.transfer_title() },
    { href: '/transfer/innovations', label: m.transfer_part_innovations() },
    { label: m.transfer_innovation_start() }
  ]
});

export const actions = {
  default: async ({ locals, request }) => {
    const data = await request.formData();
    const form = readForm(innovationSchema, data);
    if (!form.ok) return fail(422, { ...form, form: 'write', by: undefined, files: [] } as Answer);
    const result = await startInnovation(locals.ctx, form.value);
    if (result.ok) redirect(303, `/transfer/innovations/${result.value.id}?done=started`);
    return fail(409, refusedForm(data, result, { form: 'write' }));
  }
};

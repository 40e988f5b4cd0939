// An officer appoints a quality panel, with the decree as a file that stands on the node no longer than the request.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { panelSchema } from '#modules/quality/schema.ts';
import { appointPanel, bringDecree, panelChoices } from '#modules/quality/server/index.ts';
import { limitOf, refusedForm } from '../../answer.server.ts';

export const load = async ({ locals }) => ({
  choices: await panelChoices(locals.ctx),
  token: randomUUID(),
  limit: limitOf(locals.settings),
  isForm: true,
  crumbs: [{ href: '/quality/panels', label: m.quality_panels_title() }, { label: m.quality_panel_new() }]
});

export const actions = {
  default: ({ locals, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const { ctx, settings } = locals;
      const form = readForm(panelSchema, data, ['nips']);
      if (!form.ok) return fail(422, { ...form, form: 'panel' });
      const to = { unitId: form.value.unitId, store: fileStoreOf(settings), limitBytes: limitOf(settings) };
      const brought = await bringDecree(ctx, to, files[0]);
      if (!brought.ok) return fail(422, refusedForm(data, brought.reason, 'panel'));
      const appointed = await appointPanel(ctx, form.value, brought.value);
      if (!appointed.ok) return fail(409, refusedForm(data, appointed.reason, 'panel'));
      redirect(303, `/quality/panels/${appointed.value}?done=panel`);
    })
};

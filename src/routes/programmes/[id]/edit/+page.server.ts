// Change a programme; the earlier text is kept.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { notFound } from '#platform/server/errors.ts';
import { recordId } from '#platform/server/record-id.ts';
import { changeProgrammeSchema } from '#modules/programmes/schema.ts';
import { changeProgramme, getProgramme } from '#modules/programmes/server/index.ts';
import { fieldOf } from '../../record.server.ts';

export const load = async ({ locals, params }) => {
  const programme = await getProgramme(locals.ctx, recordId(params.id));
  if (!programme.abilities.change) notFound('page');
  const crumbs = [
    { href: '/programmes', label: m.programmes_title() },
    { href: `/programmes/${programme.id}`, label: programme.title },
    { label: m.programmes_change() }
  ];
  return { programme, isForm: true, crumbs };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = readForm(changeProgrammeSchema, data);
    if (!form.ok) return fail(422, form);
    const changed = await changeProgramme(locals.ctx, { ...form.value, id: recordId(params.id) });
    if (changed.ok) redirect(303, `/programmes/${changed.value}`);
    return fail(409, refuseForm(data, changed.reason, fieldOf[changed.reason]));
  }
};

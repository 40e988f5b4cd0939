// One programme: announce that one goes; who looks after it closes it, calls it off, opens it again.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { today } from '#platform/server/context.ts';
import { recordId } from '#platform/server/record-id.ts';
import { actSchema } from '#modules/programmes/schema.ts';
import { endProgramme, getProgramme } from '#modules/programmes/server/index.ts';

export const load = async ({ locals, params }) => {
  const programme = await getProgramme(locals.ctx, recordId(params.id));
  const crumbs = [{ href: '/programmes', label: m.programmes_title() }, { label: programme.title }];
  return { programme, today: today(locals.ctx), crumbs };
};

const asked =
  (act: 'close' | 'cancel' | 'reopen') =>
  async ({ locals, params, request }: RequestEvent) => {
    const data = await request.formData();
    const form = readForm(actSchema, data);
    if (!form.ok) return fail(422, form);
    const result = await endProgramme(locals.ctx, { ...form.value, id: recordId(params['id']), act });
    if (result.ok) redirect(303, `/programmes/${result.value}`);
    return fail(409, refuseForm(data, result.reason, result.reason === 'reason-missing' ? 'note' : ''));
  };

export const actions = { close: asked('close'), cancel: asked('cancel'), reopen: asked('reopen') };

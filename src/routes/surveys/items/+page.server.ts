// The items of the questionnaire as they are asked now; who runs surveys writes a new version, scale by scale.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm } from '#platform/form.ts';
import { scaleSchema } from '#modules/surveys/schema.ts';
import { changeScale, readBank } from '#modules/surveys/server/index.ts';
import { refusedBy } from '../answer.server.ts';

const lists = ['textsId', 'textsEn'];

export const load = async ({ locals, url }) => {
  const bank = await readBank(locals.ctx);
  const scale = bank.mayManage
    ? bank.instrument.scales.find(({ id }) => id === url.searchParams.get('scale'))
    : undefined;
  return {
    bank,
    scale: scale ?? null,
    done: url.searchParams.get('done'),
    isForm: scale !== undefined,
    crumbs: [{ href: '/surveys', label: m.surveys_title() }, { label: m.surveys_items() }]
  };
};

export const actions = {
  default: async ({ locals, request, url }) => {
    const data = await request.formData();
    const form = readForm(scaleSchema, data, lists);
    if (!form.ok) return fail(422, form);
    const changed = await changeScale(locals.ctx, url.searchParams.get('scale') ?? '', form.value);
    if (!changed.ok) return refusedBy(data, changed.reason, lists);
    redirect(303, '/surveys/items?done=saved');
  }
};

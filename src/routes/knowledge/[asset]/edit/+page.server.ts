// Change the text of an asset; who wrote on an older version sees both texts.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { differingFields } from '#modules/knowledge/rules.ts';
import { changeAssetSchema } from '#modules/knowledge/schema.ts';
import { changeAsset, getAssetToWrite, recordId } from '#modules/knowledge/server/index.ts';

export const load = async ({ locals, params }) => {
  const asset = await getAssetToWrite(locals.ctx, recordId(params.asset));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${asset.id}`, label: asset.title },
    { label: m.knowledge_edit() }
  ];
  return { asset, crumbs, isForm: true };
};

export const actions = {
  default: async ({ locals, params, request }) => {
    const data = await request.formData();
    const form = readForm(changeAssetSchema, data, ['take']);
    if (!form.ok) return fail(422, { ...form, conflict: null });
    const answer = await changeAsset(locals.ctx, recordId(params.asset), form.value);
    if (answer.ok) redirect(303, `/knowledge/${params.asset}`);
    const { current } = answer;
    const conflict = {
      mine: form.value.version,
      now: current.version,
      current,
      fields: differingFields(form.value, current)
    };
    return fail(409, { ...refuseForm(data, 'conflict'), reasons: {}, conflict });
  }
};

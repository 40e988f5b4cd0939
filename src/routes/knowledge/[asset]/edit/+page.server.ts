// Change the text of an asset, in sight of its readers or apart; who wrote on an older version sees both, joined where they can be.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { recordId } from '#platform/server/record-id.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { fieldsOf, valueIn } from '#modules/knowledge/rules.ts';
import { changeAssetSchema } from '#modules/knowledge/schema.ts';
import { changeAsset, differenceOf, readAssetForm, type Conflict } from '#modules/knowledge/server/index.ts';
import { linkingIn } from '../../linking.server.ts';
import { ownLinks } from '../../own-links.server.ts';

export const load = async ({ locals, params }) => {
  const { asset, head, typed } = await readAssetForm(locals.ctx, recordId(params.asset));
  const crumbs = [
    { href: '/knowledge', label: m.knowledge_title() },
    { href: `/knowledge/${asset.id}`, label: asset.title },
    { label: m.knowledge_edit() }
  ];
  return { asset, head, kept: typed, colleagues: await ownColleagues(locals.ctx), crumbs, isForm: true };
};

/** The form again with both texts joined in its fields, and what the other change was. */
function withConflict(data: FormData, version: number, { base, current, joined }: Conflict) {
  const refused = refuseForm(data, 'conflict');
  const texts = fieldsOf(joined.text.template).map((field) => [field, valueIn(joined.text, field)]);
  const typed: typeof refused.typed = { ...refused.typed, ...Object.fromEntries(texts) };
  const difference = differenceOf(base, current);
  const conflict = { mine: version, now: current.version, current, difference, clashes: joined.clashes };
  return fail(409, { ...refused, typed, reasons: {} as Record<string, string[]>, conflict });
}

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const data = await request.formData();
    const linking = await linkingIn(locals.ctx, data, ['take']);
    if (linking) return { ...linking, conflict: null };
    ownLinks(data, url.origin);
    const form = readForm(changeAssetSchema, data, ['take']);
    if (!form.ok) return fail(422, { ...form, conflict: null });
    const answer = await changeAsset(locals.ctx, recordId(params.asset), form.value);
    if (!answer.ok) return withConflict(data, form.value.version, answer);
    redirect(303, `/knowledge/${params.asset}`);
  }
};

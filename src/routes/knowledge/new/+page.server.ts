// Begin an asset: the form, and what comes of it.
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { ownColleagues } from '#modules/people/server/index.ts';
import { newAssetSchema } from '#modules/knowledge/schema.ts';
import { templateOf } from '#modules/knowledge/templates.ts';
import { createAsset, owningUnits, readTyped } from '#modules/knowledge/server/index.ts';
import { addFiles, refusedQuery } from '../uploads.server.ts';
import { linkingIn } from '../linking.server.ts';
import { ownLinks } from '../own-links.server.ts';

export const load = async ({ locals, url }) => ({
  template: templateOf(url.searchParams.get('template')),
  kept: await readTyped(locals.ctx, `new:${templateOf(url.searchParams.get('template'))}`),
  units: await owningUnits(locals.ctx),
  colleagues: await ownColleagues(locals.ctx),
  token: randomUUID(),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isForm: true,
  crumbs: [{ href: '/knowledge', label: m.knowledge_title() }, { label: m.knowledge_write() }]
});

const fieldOf = { 'unknown-nip': 'nips', 'foreign-unit': 'unitId' } as const;

export const actions = {
  default: ({ locals, request, url }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const linking = await linkingIn(locals.ctx, data, ['nips', 'resumed']);
      if (linking) return linking;
      ownLinks(data, url.origin);
      const form = readForm(newAssetSchema, data, ['nips', 'resumed']);
      if (!form.ok) return fail(422, form);
      const created = await createAsset(locals.ctx, form.value);
      if (!created.ok) return fail(422, refuseForm(data, created.reason, fieldOf[created.reason], ['nips']));
      const refused = await addFiles(locals, created.value, files);
      if (refused.length === 0) redirect(303, `/knowledge/${created.value}`);
      redirect(303, `/knowledge/${created.value}/files?${refusedQuery(refused)}`);
    })
};

// Bring in a folder: send its archive, look it through, bring it in, drop it; the work goes on beside the request.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { readForm, refuseForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { folderQuerySchema, importSchema } from '#modules/knowledge/schema.ts';
import { dropFolder, folderPage, readFolder, sendFolder, startFolder } from '#modules/knowledge/server/index.ts';
import { site } from '../../../../site.server.ts';

const page = '/knowledge/import/folder';
const limitOf = ({ settings }: App.Locals) => settings.UPLOAD_LIMIT_MB * 1_000_000;

export const load = async ({ locals, url }) => {
  const query = folderQuerySchema.parse(Object.fromEntries(url.searchParams));
  const asked = { isNotedAlone: query.show === 'noted', page: query.page };
  return {
    ...(await readFolder(locals.ctx, asked)),
    ...asked,
    pageSize: folderPage,
    limit: limitOf(locals),
    isForm: true,
    crumbs: [
      { href: '/knowledge', label: m.knowledge_title() },
      { href: '/knowledge/import', label: m.knowledge_text_import() },
      { label: m.knowledge_folder_title() }
    ]
  };
};

async function begin(locals: App.Locals, id: number, work: 'check' | 'store') {
  const stored = { store: fileStoreOf(locals.settings), limitBytes: limitOf(locals) };
  const started = await startFolder(locals.ctx, { id, work }, stored);
  started?.ended.catch((err: Error) => site().log.error({ requestId: locals.ctx.requestId, err }, page));
  redirect(303, page);
}

const idIn = (form: FormData) => {
  const id = Number(form.get('folder'));
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
};
const fieldOf: Partial<Record<string, string>> = { 'foreign-unit': 'unitId' };

export const actions = {
  send: ({ locals, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form: data, files }) => {
      const form = readForm(importSchema, data, ['resumed']);
      if (!form.ok) return fail(422, form);
      const limitBytes = limitOf(locals);
      const uploads = files.map(({ name, bytes }) => ({ name, bytes, limitBytes }));
      const sent = await sendFolder(locals.ctx, form.value, uploads);
      if (!sent.ok) return fail(422, refuseForm(data, sent.reason, fieldOf[sent.reason] ?? 'files', ['resumed']));
      return begin(locals, sent.value, 'check');
    }),
  check: async ({ locals, request }) => begin(locals, idIn(await request.formData()), 'check'),
  store: async ({ locals, request }) => begin(locals, idIn(await request.formData()), 'store'),
  drop: async ({ locals }) => {
    await dropFolder(locals.ctx);
    redirect(303, page);
  }
};

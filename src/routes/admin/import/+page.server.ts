// The roster: files in hand, what they would do, earlier runs; send, check, take over, discard.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { refuseForm } from '#platform/form.ts';
import { fileStoreOf } from '#platform/server/files.ts';
import { readUpload } from '#platform/server/uploads.ts';
import { forgetRoster, readImport, sendRoster, startUpload } from '#modules/people/server/index.ts';
import { site } from '../../../site.server.ts';

export const load = async ({ locals }) => ({
  ...(await readImport(locals.ctx)),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isPlain: true,
  crumbs: [{ href: '/admin', label: m.app_admin() }, { label: m.people_import_title() }]
});

const idIn = (form: FormData) => Number(form.get('upload')) || 0;

async function start(locals: App.Locals, id: number, what: 'check' | 'store') {
  const started = await startUpload(locals.ctx, id, what);
  started?.ended.catch((err: Error) => site().log.error({ requestId: locals.ctx.requestId, err }, 'roster'));
  redirect(303, '/admin/import');
}

export const actions = {
  send: ({ locals, request }) =>
    readUpload(request, fileStoreOf(locals.settings), async ({ form, files }) => {
      const sent = await sendRoster(locals.ctx, files);
      return sent.ok ? start(locals, sent.value, 'check') : fail(422, refuseForm(form, sent.reason, 'files'));
    }),
  check: async ({ locals, request }) => start(locals, idIn(await request.formData()), 'check'),
  store: async ({ locals, request }) => start(locals, idIn(await request.formData()), 'store'),
  forget: async ({ locals, request }) => {
    await forgetRoster(locals.ctx, idIn(await request.formData()));
    redirect(303, '/admin/import');
  }
};

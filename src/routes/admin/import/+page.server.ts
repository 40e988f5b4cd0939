// The roster: files in hand, what they would do, earlier runs; send, check, take over, discard.
import { fail, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import { refuseForm } from '#platform/form.ts';
import { forgetRoster, readImport, sendRoster, startUpload } from '#modules/people/server/index.ts';
import { site } from '../../../site.server.ts';

export const load = async ({ locals }) => ({
  ...(await readImport(locals.ctx)),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  crumbs: [{ href: '/admin', label: m.app_admin() }, { label: m.people_import_title() }]
});

const idIn = (form: FormData) => Number(form.get('upload')) || 0;

async function start(locals: App.Locals, id: number, what: 'check' | 'store') {
  const started = await startUpload(locals.ctx, id, what);
  started?.ended.catch((err: Error) => site().log.error({ requestId: locals.ctx.requestId, err }, 'roster'));
  redirect(303, '/admin/import');
}

export const actions = {
  send: async ({ locals, request }) => {
    const form = await request.formData();
    const files = form.getAll('files').filter((file) => typeof file !== 'string' && file.name !== '') as File[];
    const sent = await sendRoster(
      locals.ctx,
      files.map((file) => ({ name: file.name, bytes: file.stream() }))
    );
    if (!sent.ok) return fail(422, refuseForm(form, sent.reason, 'files'));
    return start(locals, sent.value, 'check');
  },
  check: async ({ locals, request }) => start(locals, idIn(await request.formData()), 'check'),
  store: async ({ locals, request }) => start(locals, idIn(await request.formData()), 'store'),
  forget: async ({ locals, request }) => {
    await forgetRoster(locals.ctx, idIn(await request.formData()));
    redirect(303, '/admin/import');
  }
};

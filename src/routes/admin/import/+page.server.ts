// The roster: files in hand, what they would do, earlier runs; send, check, take over, discard.
import * as m from '#messages';
import { forgetRoster, readImport, sendRoster, startUpload } from '#modules/people/server/index.ts';
import { importActions } from '../../import-actions.server.ts';

export const load = async ({ locals }) => ({
  ...(await readImport(locals.ctx)),
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isPlain: true,
  crumbs: [{ href: '/admin', label: m.app_admin() }, { label: m.people_import_title() }]
});

export const actions = importActions('/admin/import', { send: sendRoster, start: startUpload, forget: forgetRoster });

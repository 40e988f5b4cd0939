// Training history: the file in hand, what it would do, earlier runs; send, check, take over, discard.
import * as m from '#messages';
import { columns } from '#modules/history/rules-lines.ts';
import { historyImport } from '#modules/history/server/index.ts';
import { importActions } from '../../import-actions.server.ts';

export const load = async ({ locals }) => ({
  ...(await historyImport.read(locals.ctx)),
  columns,
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  isPlain: true,
  crumbs: [{ href: '/admin', label: m.app_admin() }, { label: m.history_import_title() }]
});

export const actions = importActions('/admin/history', historyImport);

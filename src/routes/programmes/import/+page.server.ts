// A file of programmes: in hand, what it would do, earlier ones; send, check, take over, discard.
import * as m from '#messages';
import { columns } from '#modules/programmes/rules-lines.ts';
import { programmeImport } from '#modules/programmes/server/index.ts';
import { importActions } from '../../import-actions.server.ts';

export const load = async ({ locals }) => ({
  ...(await programmeImport.read(locals.ctx)),
  columns,
  limit: locals.settings.UPLOAD_LIMIT_MB * 1_000_000,
  crumbs: [{ href: '/programmes', label: m.programmes_title() }, { label: m.programmes_import_title() }]
});

export const actions = importActions('/programmes/import', programmeImport);

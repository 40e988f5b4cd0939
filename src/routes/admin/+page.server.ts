// Administration: what the reader may do here, and the first steps of a new site.
import * as m from '#messages';
import { firstSteps } from '#modules/roles/server/index.ts';
import { holds } from '#platform/actor.ts';

export const load = async ({ locals }) => {
  const { actor } = locals.ctx;
  const places: [string, string, string, string][] = [
    ['/admin/import', m.roles_admin_import(), m.roles_admin_import_note(), 'people.import'],
    ['/admin/history', m.history_import_title(), m.history_import_note(), 'history.import'],
    ['/admin/settings', m.settings_title(), m.settings_note(), 'learning.rules'],
    ['/admin/roles', m.roles_roles_title(), m.roles_admin_roles_note(), 'roles.grant'],
    ['/admin/accounts', m.roles_accounts_title(), m.roles_admin_accounts_note(), 'roles.accounts'],
    ['/admin/access', m.roles_access_title(), m.roles_admin_access_note(), 'roles.access'],
    ['/admin/audit', m.roles_audit_title(), m.roles_admin_audit_note(), 'roles.audit']
  ];
  return {
    places: places.filter(([, , , need]) => holds(actor, need)).map(([href, title, note]) => ({ href, title, note })),
    steps: holds(actor, 'roles.grant') ? await firstSteps(locals.ctx) : null,
    isPlain: true
  };
};

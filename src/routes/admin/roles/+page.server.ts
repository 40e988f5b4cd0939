// Roles: who holds which over what until when; give one, end one.
import * as m from '#messages';
import { capabilitiesOf, derivedRoles, isRole, roles } from '#modules/roles/roles.ts';
import { grantPage, listRoles } from '#modules/roles/server/index.ts';
import { today } from '#platform/server/context.ts';
import { capabilityWords } from '../capabilities.server.ts';
import { pageIn } from '../../page-in.server.ts';
import { end, grant } from './grant-action.server.ts';

export const load = async ({ locals, url }) => {
  const [role, typed] = [url.searchParams.get('role') ?? '', url.searchParams.get('q') ?? ''];
  const filter = { role: isRole(role) ? role : null, isPast: url.searchParams.has('past'), typed, page: pageIn(url) };
  const can = [...roles, ...derivedRoles].map((each) => ({
    role: each,
    may: capabilitiesOf(each).map((one) => capabilityWords(one, locals.locale))
  }));
  const asked = {
    nip: url.searchParams.get('nip') ?? '',
    unitCode: url.searchParams.get('unit') ?? '',
    today: today(locals.ctx)
  };
  const crumbs = [{ href: '/admin', label: m.roles_admin_title() }, { label: m.roles_roles_title() }];
  return {
    ...(await listRoles(locals.ctx, filter)),
    filter,
    pageSize: grantPage,
    asked,
    can,
    done: url.searchParams.get('done'),
    isPlain: true,
    crumbs
  };
};

export const actions = { grant, end };

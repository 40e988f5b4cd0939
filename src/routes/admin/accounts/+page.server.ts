// Accounts: who can come in, one-time links for one person or a whole unit, closing and opening.
import * as m from '#messages';
import { accountPage, disableAccount, enableAccount, listAccounts } from '#modules/roles/server/index.ts';
import { pageIn } from '../../page-in.server.ts';
import { accountAction, stateIn } from './account-action.server.ts';
import { link, unit } from './link-action.server.ts';

export const load = async ({ locals, url }) => {
  const [typed, unitCode] = [url.searchParams.get('q') ?? '', url.searchParams.get('unit') ?? ''];
  const filter = { typed, unitCode, state: stateIn(url), page: pageIn(url) };
  const crumbs = [{ href: '/admin', label: m.roles_admin_title() }, { label: m.roles_accounts_title() }];
  return { ...(await listAccounts(locals.ctx, filter)), filter, pageSize: accountPage, isPlain: true, crumbs };
};

export const actions = {
  link,
  unit,
  close: accountAction('closed', disableAccount),
  open: accountAction('opened', enableAccount)
};

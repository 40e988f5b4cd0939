// The access table as it stands in the code: every page, who may read, who may write.
import * as m from '#messages';
import { rolesWith } from '#modules/roles/roles.ts';
import { access, type Access } from '../../../access.server.ts';
import { capabilityWords } from '../capabilities.server.ts';

export const load = ({ locals }) => {
  const need = (name: string | undefined) => ({
    name: name ?? '',
    words: name === undefined || ['anyone', 'signed-in'].includes(name) ? '' : capabilityWords(name, locals.locale),
    roles: name === undefined ? [] : rolesWith(name)
  });
  const pages = Object.entries(access as Record<string, Access>).map(([page, { read, write }]) => ({
    page,
    area: page.split('/')[1] ?? '',
    read: need(read),
    write: need(write)
  }));
  const isAlone = ({ area }: { area: string }) => pages.filter((page) => page.area === area).length === 1;
  const names = [...new Set(pages.filter((page) => !isAlone(page)).map(({ area }) => area))];
  const areas = [
    { area: '', pages: pages.filter(isAlone) },
    ...names.map((area) => ({ area, pages: pages.filter((page) => page.area === area) }))
  ];
  const crumbs = [{ href: '/admin', label: m.roles_admin_title() }, { label: m.roles_access_title() }];
  return { areas, count: pages.length, isPlain: true, crumbs };
};

// The audit trail: filtered, fifty at a time, with the state of the chain, which can be checked from here.
import * as m from '#messages';
import { checkChain, listEvents } from '#modules/roles/server/index.ts';
import { eventWord } from './event-words.server.ts';
import { beforeIn, filterIn } from './filter.server.ts';

export const load = async ({ locals, url }) => {
  const filter = filterIn(url);
  const before = beforeIn(url);
  const list = await listEvents(locals.ctx, filter, before);
  const crumbs = [{ href: '/admin', label: m.roles_admin_title() }, { label: m.roles_audit_title() }];
  const rows = list.rows.map((row) => ({ ...row, word: eventWord(row.name) }));
  const names = list.names
    .map((name) => ({ value: name, label: eventWord(name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return { ...list, rows, names, filter, isFirst: before === null, isPlain: true, crumbs };
};

export const actions = {
  verify: async ({ locals }) => {
    const verified = await checkChain(locals.ctx);
    return verified.ok ? { holds: verified.value } : { broken: verified.broken };
  }
};

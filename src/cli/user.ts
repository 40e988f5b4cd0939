// `pemelajar user …`: accounts and roles without the web: list, link, grant, revoke, disable, enable.
import {
  disableAccount,
  enableAccount,
  endRole,
  grantRole,
  listAccounts,
  listRoles,
  makeLink
} from '#modules/roles/server/index.ts';
import { isRole } from '#modules/roles/roles.ts';
import { today } from '#platform/server/context.ts';
import { onSite, type Site } from './site.ts';
import { print, table, tell, wrongCall, type Call, type Command, type ExitCode } from './command.ts';

type Action = (site: Site, call: Call) => Promise<ExitCode>;

const refuse = (reason: string): ExitCode => (tell(`Refused: ${reason}`), 1);
const word = (call: Call, at: number) => call.words[at] ?? '';

const list: Action = async ({ ctx }, call) => {
  const { rows } = await listAccounts(ctx, { typed: word(call, 1), unitCode: '', state: null, page: 1 });
  if (call.options['json']) return (print(JSON.stringify(rows)), 0);
  print(
    table([
      ['NIP', 'name', 'unit', 'account', 'roles'],
      ...rows.map((row) => [row.nip, row.name, row.unitCode, row.state, row.roles.join(' ')])
    ])
  );
  return 0;
};

const link: Action = async ({ ctx, settings }, call) => {
  const made = await makeLink(ctx, word(call, 1));
  if (!made.ok) return refuse(made.reason);
  print(`${settings.ORIGIN ?? `http://${settings.HOST}:${settings.PORT}`}/sign-in/link/${made.value.token}`);
  return 0;
};

const grant: Action = async ({ ctx }, call) => {
  const [, nip = '', role = '', unitCode = ''] = call.words;
  if (!isRole(role)) return wrongCall(command, `There is no role "${role}".`);
  const granted = await grantRole(ctx, { nip, role, unitCode, startsOn: today(ctx), endsOn: null });
  return granted.ok ? (print('Granted.'), 0) : refuse(granted.reason);
};

const revoke: Action = async ({ ctx }, call) => {
  const [, nip = '', role = ''] = call.words;
  if (!isRole(role)) return wrongCall(command, `There is no role "${role}".`);
  const { rows } = await listRoles(ctx, { role, isPast: false, typed: nip, page: 1 });
  if (rows.length === 0) return refuse('not-held');
  for (const row of rows) {
    const ended = await endRole(ctx, row.id);
    if (!ended.ok) return refuse(ended.reason);
  }
  print('Revoked.');
  return 0;
};

const disable: Action = async ({ ctx }, call) => {
  const done = await disableAccount(ctx, word(call, 1));
  return done.ok ? (print('Disabled; all sessions ended.'), 0) : refuse(done.reason);
};

const enable: Action = async ({ ctx }, call) => {
  const done = await enableAccount(ctx, word(call, 1));
  return done.ok ? (print('Enabled.'), 0) : refuse(done.reason);
};

const actions: Record<string, Action> = { list, link, grant, revoke, disable, enable };

export const command: Command = {
  summary: 'accounts and roles: list, link, grant, revoke, disable, enable',
  usage: `pemelajar user list [TEXT] [--json]     people whose NIP or name fits
pemelajar user link NIP                  a one-time link to sign in and set a password
pemelajar user grant NIP ROLE UNIT       a role over the subtree of a unit, from today
pemelajar user revoke NIP ROLE           ends the role today
pemelajar user disable|enable NIP        closes or opens an account

Roles: administrator, auditor, officer, committee, privacy-officer.`,
  options: { json: { type: 'boolean' } },
  run: async (call) => {
    const action = actions[word(call, 0)];
    if (!action) return wrongCall(command, 'Say what: list, link, grant, revoke, disable or enable.');
    return onSite((site) => action(site, call));
  }
};

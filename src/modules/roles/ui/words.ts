// Words of this module in the reader's language: roles, ways of coming in, and what to do about a refusal.
import * as m from '#messages';
import type { RefusalOf } from '#platform/result.ts';
import type { DerivedRole, Role } from '../roles.ts';
import type * as face from '../server/index.ts';
import type { EntryRefusal, Way } from '../types.ts';
import { errorsIn } from '#ui/form-state.ts';

const roleWords: Record<Role | DerivedRole, () => string> = {
  administrator: m.roles_role_administrator,
  auditor: m.roles_role_auditor,
  officer: m.roles_role_officer,
  committee: m.roles_role_committee,
  'privacy-officer': m.roles_role_privacy_officer,
  employee: m.roles_role_employee,
  supervisor: m.roles_role_supervisor,
  leader: m.roles_role_leader
};

/** A role in words. */
export const roleWord = (role: string): string => roleWords[role as Role]?.() ?? role;

const wayWords: Record<Way, () => string> = {
  password: m.roles_way_password,
  link: m.roles_way_link,
  sso: m.roles_way_sso,
  demo: m.roles_way_demo
};

/** By what a session was opened, in words. */
export const wayWord = (way: Way): string => wayWords[way]();

const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const;
const browsers = {
  Edg: 'Edge',
  OPR: 'Opera',
  SamsungBrowser: 'Samsung Internet',
  Firefox: 'Firefox',
  Chrome: 'Chrome',
  Safari: 'Safari'
};

/** A browser as people call it, from what it says of itself: `Chrome di Windows`. */
export function browserWord(agent: string): string {
  const key = Object.keys(browsers).find((name) => agent.includes(`${name}/`)) as keyof typeof browsers | undefined;
  const system = systems.find((name) => agent.includes(name));
  if (!key) return m.roles_browser_unknown();
  return system ? m.roles_browser_on({ browser: browsers[key], system: system.replace(' ', '') }) : browsers[key];
}

/** How long to wait, in words. */
const minutesWord = (minutes = 1): string => (minutes === 1 ? m.roles_minutes_one() : m.roles_minutes({ minutes }));

type EntryCode = EntryRefusal | 'unknown' | 'unreachable' | 'refused';
const entryWords: Record<EntryCode, (wait: { time: string }) => string> = {
  wrong: m.roles_entry_wrong,
  'too-many': m.roles_entry_too_many,
  disabled: m.roles_entry_disabled,
  'not-placed': m.roles_entry_not_placed,
  unknown: m.roles_entry_unknown,
  unreachable: m.roles_entry_unreachable,
  refused: m.roles_entry_refused
};

/** Why somebody was not let in and what to do, if need be after how many minutes; undefined for a code that is none of ours. */
export const entryWord = (code: string | null | undefined, minutes?: number): string | undefined =>
  code && Object.hasOwn(entryWords, code) ? entryWords[code as EntryCode]({ time: minutesWord(minutes) }) : undefined;

/** Coming in and the check of the chain have words of their own, the first administrator is made at the command line. */
type Elsewhere = 'signIn' | 'demoSignIn' | 'startSso' | 'finishSso' | 'checkChain' | 'makeFirstAdministrator';
/** What a form finds by its schema, or a use case by its rule; the last two are what a page calls a length of its own. */
type Reason =
  | 'required'
  | 'nip'
  | 'day'
  | 'differs'
  | 'password-long'
  | 'too-many-people'
  | RefusalOf<(typeof face)[Exclude<keyof typeof face, Elsewhere>]>;
const reasons: Record<Reason, (wait: { time: string }) => string> = {
  required: m.roles_reason_required,
  nip: m.roles_reason_nip,
  day: m.roles_reason_day,
  'too-long': m.roles_reason_too_long,
  'too-short': m.roles_reason_too_short,
  'password-long': m.roles_reason_password_long,
  'too-easy': m.roles_reason_too_easy,
  differs: m.roles_reason_differs,
  wrong: m.roles_reason_wrong,
  'too-many': m.roles_reason_too_many,
  'too-many-people': m.roles_reason_too_many_people,
  'unknown-person': m.roles_reason_unknown_person,
  'unknown-unit': m.roles_reason_unknown_unit,
  'own-role': m.roles_reason_own_role,
  'own-account': m.roles_reason_own_account,
  'dates-reversed': m.roles_reason_dates_reversed,
  'already-held': m.roles_reason_already_held,
  'last-administrator': m.roles_reason_last_administrator,
  ended: m.roles_reason_ended,
  'nothing-to-delegate': m.roles_reason_nothing_to_delegate,
  oneself: m.roles_reason_oneself,
  past: m.roles_reason_past,
  'too-long-a-time': m.roles_reason_too_long_a_time,
  overlaps: m.roles_reason_overlaps,
  nobody: m.roles_reason_nobody,
  'no-password': m.roles_reason_no_password,
  disabled: m.roles_entry_disabled,
  'not-placed': m.roles_entry_not_placed,
  gone: m.roles_link_gone
};

/** What to do about a refusal. */
export const reasonWord = (code: string, minutes?: number): string =>
  (Object.hasOwn(reasons, code) ? reasons[code as Reason] : m.roles_reason_other)({ time: minutesWord(minutes) });

export const { errorOf, errorsOf } = errorsIn((code, { minutes }) => reasonWord(code, minutes));
export { typedOr } from '#ui/form-state.ts';

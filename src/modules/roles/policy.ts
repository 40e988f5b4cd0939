// Who may grant, reset, audit and delegate: pure questions about an actor and the record that was loaded.
import { holdsOver, type Actor } from '#platform/actor.ts';

/** What a role may be given in this module; one's own sessions, password and delegation need no capability. */
export const capabilities = {
  'roles.grant': {
    id: 'Memberi dan mengakhiri peran di suatu unit dan bawahannya',
    en: 'Grant and end roles over a unit and all below it'
  },
  'roles.accounts': {
    id: 'Membuat tautan masuk sekali pakai, menutup dan membuka akun',
    en: 'Make one-time sign-in links, close and open accounts'
  },
  'roles.access': { id: 'Membaca tabel akses', en: 'Read the access table' },
  'roles.audit': { id: 'Membaca jejak audit dan memeriksa segelnya', en: 'Read the audit trail and check its seals' }
} as const;

/** Whether the actor may grant or end a role over a unit, given the units above it with itself. */
export const mayGrant = (actor: Actor, ancestors: readonly number[]): boolean =>
  holdsOver(actor, 'roles.grant', ancestors);

/** Where a person belongs, and over what that person holds roles: each as the units above, with itself. */
export type Reach = { personId: number; ancestors: readonly number[]; roles: readonly (readonly number[])[] };

/**
 * Whether the actor may make a link for, close or open the account of a person. Who holds a role beyond the actor's
 * own reach is out of it, too: else the administrator of one office could become the one of the ministry by a link.
 */
export const mayManageAccount = (actor: Actor, person: Reach): boolean =>
  [person.ancestors, ...person.roles].every((ancestors) => holdsOver(actor, 'roles.accounts', ancestors));

/** Whether the actor may close this account: never one's own. */
export const mayDisable = (actor: Actor, person: Reach): boolean =>
  actor.personId !== person.personId && mayManageAccount(actor, person);

/** Whether the actor may end a delegation: who gave it, or who stands in. */
export const mayEndDelegation = (actor: Actor, delegation: { fromId: number; toId: number }): boolean =>
  actor.personId !== null && [delegation.fromId, delegation.toId].includes(actor.personId);

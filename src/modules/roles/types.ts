// Plain rows of sign-in, roles and delegation, as pages and commands see them.
import type { Day } from '#platform/dates.ts';
import type { Role } from './roles.ts';

/** By what a session was opened. */
export type Way = 'password' | 'link' | 'sso' | 'demo';

/** Who signed in and the token for the cookie, which is told this once and kept as a digest only. */
export type Entered = { token: string; personId: number; expiresAt: Date };

/** Why a person is not let in. */
export type EntryRefusal = 'wrong' | 'too-many' | 'disabled' | 'not-placed';

/** Let in, or why not; with too many attempts, how many minutes passwords are not looked at. */
export type Entrance = { ok: true; value: Entered } | { ok: false; reason: EntryRefusal; minutes?: number };

/** Somebody by number and name. */
export type Named = { personId: number; nip: string; name: string };

/** A one-time link: the token is told this once. */
export type Link = Named & { token: string; expiresAt: Date };

/** A live session as its owner sees it. */
export type Session = {
  id: number;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  agent: string;
  way: Way;
};

/** A role over a unit and all below it. */
export type RoleGrant = {
  id: number;
  person: Named;
  role: Role;
  unitId: number;
  unitCode: string;
  unitName: string;
  startsOn: Day;
  /** The last day; null = until it is ended. */
  endsOn: Day | null;
  grantedBy: string | null;
  grantedAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
};

/** Whose decisions another takes for some days. */
export type Delegation = {
  id: number;
  from: Named;
  to: Named;
  startsOn: Day;
  endsOn: Day;
  reason: string;
  endedAt: Date | null;
};

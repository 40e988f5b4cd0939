// The rules of signing in and of roles, pure: how long a session lasts, who acts with which grants.
import type { Actor, Grant } from '#platform/actor.ts';
import { addDays, type Day } from '#platform/dates.ts';
import { capabilitiesOf, isRole } from './roles.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A session ends so long after it was last seen. */
export const idleHours = 8;
/** A session ends so long after sign-in, however busy. */
export const sessionDays = 7;
/** Wrong passwords of one account after which it is closed for the rest of the window. */
export const attemptLimit = 5;
export const attemptMinutes = 15;
/** How long a one-time link is good. */
export const linkDays = 7;
export const shortestPassword = 12;
export const longestPassword = 200;
/** Days after which a delegation must be given anew. */
export const longestDelegation = 366;

/** When a session that begins now ends at the latest. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + sessionDays * 24 * hour);

/** Sessions last seen before this are over. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - idleHours * hour);

/** Whether it is time to note that the session is in use: not at every click. */
export const isSightingDue = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() > 5 * minute;

/** Attempts before this no longer count. */
export const attemptsSince = (now: Date): Date => new Date(now.getTime() - attemptMinutes * minute);

/** Minutes until the oldest counted attempt is forgotten and a password is looked at again, rounded up. */
export const minutesClosed = (oldest: Date, now: Date): number =>
  Math.ceil((oldest.getTime() - attemptsSince(now).getTime()) / minute);

/** When a one-time link that is made now ends. */
export const linkEnd = (now: Date): Date => new Date(now.getTime() + linkDays * 24 * hour);

/** What is known of a person who acts: from the roster, the roles and the delegations of the day. */
export type Standing = {
  personId: number;
  nip: string;
  name: string;
  unitId: number | null;
  roles: readonly { role: string; unitId: number }[];
  /** Units the person leads, definitively or acting. */
  leads: readonly number[];
  /** Whether the person decides for somebody in their own right. */
  decides: boolean;
  /** Whether those the person stands in for decide for somebody. */
  decidesForOthers: boolean;
  standsInFor: readonly number[];
};

const over = (capabilities: readonly string[], unitId: number): Grant[] =>
  capabilities.map((capability) => ({ capability, unitId }));

/** Everything the person holds: the granted roles over their units, what leading and deciding bring over one's own. */
export function grantsOf(standing: Standing): Grant[] {
  const granted = standing.roles.flatMap(({ role, unitId }) =>
    isRole(role) ? over(capabilitiesOf(role), unitId) : []
  );
  const led = standing.leads.flatMap((unitId) => over(capabilitiesOf('leader'), unitId));
  if (standing.unitId === null) return [...granted, ...led];
  const parts =
    standing.decides || standing.decidesForOthers ? (['employee', 'supervisor'] as const) : (['employee'] as const);
  return [...granted, ...led, ...parts.flatMap((part) => over(capabilitiesOf(part), standing.unitId ?? 0))];
}

/** Whether the roster or a role still ties the person to the ministry; who left is not let in. */
export const isPlaced = (standing: Pick<Standing, 'unitId' | 'roles'>): boolean =>
  standing.unitId !== null || standing.roles.length > 0;

/** The actor of a person in a session. */
export function actorOf(standing: Standing, sessionId: number | null): Actor {
  const { personId, nip, name, unitId, standsInFor } = standing;
  return { personId, nip, name, unitId, grants: grantsOf(standing), standsInFor, sessionId };
}

/** Why a new password is not good enough; undefined when it is. */
export function passwordWeakness(password: string, nip: string): 'too-short' | 'too-long' | 'too-easy' | undefined {
  const letters = [...password.normalize('NFC')];
  if (letters.length < shortestPassword) return 'too-short';
  if (letters.length > longestPassword) return 'too-long';
  const isGuessable = password.includes(nip) || password.includes(nip.slice(0, 8)) || new Set(letters).size < 6;
  return isGuessable ? 'too-easy' : undefined;
}

/** Why a role cannot be granted for these days; undefined when it can. */
export const grantObjection = (startsOn: Day, endsOn: Day | null): 'dates-reversed' | undefined =>
  endsOn !== null && endsOn < startsOn ? 'dates-reversed' : undefined;

/** Why one's decisions cannot be handed over for these days; undefined when they can. */
export function delegationObjection(startsOn: Day, endsOn: Day, today: Day) {
  if (endsOn < startsOn) return 'dates-reversed';
  if (endsOn < today) return 'past';
  return endsOn > addDays(startsOn, longestDelegation) ? 'too-long-a-time' : undefined;
}

/** Where to go after signing in: a path of this site, never another site, never the way out. */
export function localPath(text: string | null | undefined): string {
  const path = text ?? '';
  const isLocal = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
  return isLocal && !/^\/sign-(in|out)(\/|\?|$)/.test(path) ? path : '/';
}

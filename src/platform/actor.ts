// Who acts, and what they may do where: plain values that policies read.

/** A capability held over the subtree of a unit; `unitId` null = over the whole ministry. */
export type Grant = { capability: string; unitId: number | null };

export type Actor = {
  personId: number | null;
  nip: string;
  name: string;
  unitId: number | null;
  /** Names a capability once for each subtree it is held over. */
  grants: readonly Grant[];
  /** People whose duties this actor carries by delegation, the actor not included. */
  standsInFor: readonly number[];
  sessionId: number | null;
};

/** Nobody signed in. */
export const visitor: Actor = {
  personId: null,
  nip: '',
  name: '',
  unitId: null,
  grants: [],
  standsInFor: [],
  sessionId: null
};

/** Who works at the command line of the server: has the database in hand, so may do everything. */
export const operator: Actor = { ...visitor, name: 'pemelajar', grants: [{ capability: '*', unitId: null }] };

const names = (grant: Grant, capability: string) => grant.capability === capability || grant.capability === '*';

/** Whether the actor holds the capability anywhere at all: the question of the front door. */
export const holds = (actor: Actor, capability: string): boolean =>
  actor.grants.some((grant) => names(grant, capability));

/** Whether the capability covers a unit, given the unit's ancestors with itself: the question about one record. */
export function holdsOver(actor: Actor, capability: string, ancestors: readonly number[]): boolean {
  return actor.grants.some(
    (grant) => names(grant, capability) && (grant.unitId === null || ancestors.includes(grant.unitId))
  );
}

/** The units over whose subtrees the actor holds a capability; null = over the whole ministry, none = nowhere. */
export function unitsWith(actor: Actor, capability: string): number[] | null {
  const held = actor.grants.filter((grant) => names(grant, capability));
  if (held.some(({ unitId }) => unitId === null)) return null;
  return [...new Set(held.flatMap(({ unitId }) => unitId ?? []))];
}

/** Everybody whose post somebody carries today: herself and those she stands in for; of a visitor nobody's. */
export const carriedBy = ({ personId, standsInFor }: Pick<Actor, 'personId' | 'standsInFor'>): number[] =>
  personId === null ? [] : [personId, ...standsInFor];

/** Who decides for a person today (by `people.deciders_of`), and the units above the person's record with its own. */
export type Authority = { deciders: readonly number[]; ancestors: readonly number[] };

/** Whether the actor decides, in person or standing in for somebody who does. */
export const decides = ({ personId, standsInFor }: Actor, deciders: readonly number[]): boolean =>
  deciders.some((decider) => decider === personId || standsInFor.includes(decider));

/**
 * The part in which the actor meets a person's record today; undefined = none, so that it is not found. A pending
 * decision follows the post: only who decides today counts. Where nobody decides, who oversees the unit does.
 */
export function partIn(
  actor: Actor,
  record: Authority & { personId: number },
  oversight: string
): 'owner' | 'decider' | 'reader' | undefined {
  if (actor.personId === null) return undefined;
  if (actor.personId === record.personId) return 'owner';
  if (decides(actor, record.deciders)) return 'decider';
  if (!holdsOver(actor, oversight, record.ancestors)) return undefined;
  return record.deciders.length === 0 ? 'decider' : 'reader';
}

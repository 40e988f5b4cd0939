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

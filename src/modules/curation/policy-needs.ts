// Who keeps the needs of a unit, and who a collection. Pure.

/** How somebody stands to a unit. */
export type UnitStanding = {
  /** Cares for its knowledge by office. */
  isSteward: boolean;
  /** Leads it or a unit above it, or stands in for who does. */
  isLeader: boolean;
  /** Placed in it or below it. */
  isPlaced: boolean;
};

/** Officer and leader list needs, confirm lists, say what meets a need, and ask people to write. */
export const mayKeepNeeds = ({ isSteward, isLeader }: UnitStanding): boolean => isSteward || isLeader;

/** Whoever is placed in a unit, cares for it or leads it begins a collection of it. */
export const mayCollect = (standing: UnitStanding): boolean => standing.isPlaced || mayKeepNeeds(standing);

type Kept = { ownerId: number; subjectOwner: { id: number } | null };

/** Its owner and the owner of its subject fill a collection; officer and leader may, too, so that it outlives its owner. */
export const mayFill = (standing: UnitStanding, collection: Kept, personId: number): boolean =>
  collection.ownerId === personId || collection.subjectOwner?.id === personId || mayKeepNeeds(standing);

// Needs of knowledge and collections: plain data.
import type { AssetForm, AssetState, Level } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';

/** A job family and grade: what a list of needs is kept for. */
export type Pair = { family: string; grade: string };

/** A pair that is held in a unit, with what is listed for it there or above. */
export type PairLine = Pair & {
  job: string;
  people: number;
  needs: number;
  met: number;
  reviewedOn: Day | null;
};

export type Need = Pair & {
  id: number;
  unitId: number;
  job: string;
  name: string;
  description: string;
  form: AssetForm;
  level: Level;
  listedBy: number;
  listedAt: Date;
  endedAt: Date | null;
  endedReason: string;
};

/** A need in a list: who is asked to write it, and whether something that the reader may open meets it. */
export type NeedLine = Need & { unitName: string; isMet: boolean; asked: string[]; dueOn: Day | null };

export type Assignment = {
  id: number;
  personId: number;
  name: string;
  dueOn: Day;
  note: string;
  assetId: number | null;
  assetState: AssetState | null;
};

export type Collection = {
  id: number;
  unitId: number;
  unitName: string;
  ownerId: number;
  ownerName: string;
  /** The skill group of its subject, and who owns that group today. */
  groupId: number | null;
  groupName: string | null;
  subjectOwner: { id: number; name: string } | null;
  name: string;
  purpose: string;
  version: number;
  changedAt: Date;
  closedAt: Date | null;
};

/** A collection in a list, with how many of its assets the reader may open. */
export type CollectionLine = Collection & { assets: number };

/** Why something about needs or collections is refused. */
export type NeedReason =
  | 'not-yours'
  | 'foreign-unit'
  | 'unknown-pair'
  | 'no-needs'
  | 'own-list'
  | 'ended'
  | 'unknown-asset'
  | 'too-narrow'
  | 'linked-already'
  | 'met-already'
  | 'away'
  | 'unknown-nip'
  | 'unknown-group'
  | 'asked-already'
  | 'not-within-year'
  | 'no-place'
  | 'stale'
  | 'closed'
  | 'too-many';

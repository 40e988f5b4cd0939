// Curation: rounds of review that keep assets up to date, needs of knowledge, collections. Plain data.
import type { AssetForm, AssetState, Level } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';

/** What is said of an asset that is looked at again. */
export const verdicts = ['confirmed', 'updated'] as const;
export type Verdict = (typeof verdicts)[number];
/** How a round ends; a replaced asset is looked at no more. */
export type Outcome = Verdict | 'replaced';

/** In which capacity somebody signs: of skill groups owner and instructor together, of all others an author or officer. */
export type Part = 'author' | 'steward' | 'owner' | 'instructor';

export type Round = {
  id: number;
  assetId: number;
  unitId: number;
  /** The version that the asset had when the round began. */
  version: number;
  openedOn: Day;
  dueOn: Day;
  groupId: number | null;
  orphanedOn: Day | null;
  closedAt: Date | null;
  outcome: Outcome | null;
  newerId: number | null;
};

export type Signature = {
  personId: number;
  part: Part;
  verdict: Verdict;
  version: number;
  nextOn: Day | null;
};

/** How an asset stands: looked at lately, to be looked at soon, overdue, replaced by another, taken out of sight. */
export const freshnessStates = ['current', 'due', 'overdue', 'replaced', 'retired'] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** An asset on the freshness board. */
export type BoardLine = {
  assetId: number;
  title: string;
  unitName: string;
  level: Level;
  form: AssetForm;
  assetState: AssetState;
  dueOn: Day;
  outcome: Outcome | null;
  authors: string[];
  isGroup: boolean;
  isOrphan: boolean;
  newerTitle: string | null;
  newerId: number | null;
  address: string;
  checkedAt: Date | null;
  isDead: boolean;
  /** Links of its text that lead to nothing anybody could open. */
  deadPlaces: string[];
};

/** Why something is refused. */
export type Reason =
  | 'not-yours'
  | 'closed'
  | 'not-published'
  | 'no-new-version'
  | 'note-missing'
  | 'same-again'
  | 'signed-already'
  | 'stale'
  | 'too-far'
  | 'past-day'
  | 'only-earlier'
  | 'itself'
  | 'unknown-asset'
  | 'narrower'
  | 'replaced-itself'
  | 'not-replaced'
  | 'reason-missing';

// Recommendations of an assessment and their follow-up in the year after. Plain data.
import type { Day } from '#platform/dates.ts';

/** The ten components, in the order of the booklet. */
export const components = [
  'strategy',
  'function',
  'learners',
  'knowledge',
  'value-chain',
  'solutions',
  'spaces',
  'performance',
  'leaders',
  'feedback'
] as const;
export type Component = (typeof components)[number];

export const origins = ['committee', 'own'] as const;
export type Origin = (typeof origins)[number];

/** Open → committed → planned → approved → closed; withdrawn only before somebody committed to it. */
export const states = ['open', 'committed', 'planned', 'approved', 'closed', 'withdrawn'] as const;
export type State = (typeof states)[number];

export const results = ['done', 'partly', 'failed'] as const;
export type Outcome = (typeof results)[number];
export const standings = ['on-track', 'slow', 'stuck'] as const;
export type Standing = (typeof standings)[number];

export type LeaderStep = 'commit' | 'approve' | 'confirm' | 'review' | 'close';
export type OwnerStep = 'plan' | 'confirm' | 'needs' | 'outcome' | 'lesson' | 'spread';

export type Recommendation = {
  id: number;
  /** The year of the assessment it comes from. */
  year: number;
  /** Who follows it up today; `givenUnitId` is to whom it was given. */
  unitId: number;
  givenUnitId: number;
  no: number;
  component: Component;
  practice: string;
  origin: Origin;
  /** 1 = high, 3 = low. */
  priority: number;
  title: string;
  body: string;
  openedAt: Date;
  openedOn: Day;
  openedBy: number | null;
  planBy: Day;
  state: State;
  commitment: string;
  ownerId: number | null;
  dueOn: Day | null;
  committedAt: Date | null;
  committedBy: number | null;
  plan: string;
  plannedAt: Date | null;
  plannedOn: Day | null;
  plannedBy: number | null;
  approvedAt: Date | null;
  approvedBy: number | null;
  result: '' | Outcome;
  success: string;
  failure: string;
  outcomeAt: Date | null;
  outcomeOn: Day | null;
  outcomeBy: number | null;
  needsResult: '' | 'none' | 'handed';
  needsReason: string;
  needsAt: Date | null;
  needsBy: number | null;
  closedAt: Date | null;
  closedOn: Day | null;
  closedBy: number | null;
  lesson: string;
  lessonAt: Date | null;
  lessonOn: Day | null;
  lessonBy: number | null;
  assetId: number | null;
  leaderStep: '' | LeaderStep;
  leaderOn: Day | null;
  ownerStep: '' | OwnerStep;
  ownerOn: Day | null;
  revision: number;
};

export type Action = {
  id: number;
  recommendationId: number;
  what: string;
  ownerId: number;
  dueOn: Day;
  addedBy: number;
  doneOn: Day | null;
  doneBy: number | null;
  doneAt: Date | null;
  doneNote: string;
  confirmedBy: number | null;
  confirmedAt: Date | null;
};

/** What the clocks of a follow-up are worked out from, beside the recommendation itself. */
export type Along = {
  actions: readonly Pick<Action, 'ownerId' | 'dueOn' | 'doneOn' | 'confirmedAt'>[];
  /** The days on which the leader reviewed it. */
  reviewedOn: readonly Day[];
  /** Whether its lesson was spread. */
  isSpread: boolean;
};

/** What somebody does next, and until when. */
export type Clock<Step extends string = string> = { step: Step; on: Day } | null;

/** In which parts somebody meets a recommendation today. */
export type Part = {
  /** Leads the unit, or keeps it while nobody leads. */
  leads: boolean;
  owns: boolean;
  /** The officer of the unit. */
  keeps: boolean;
  /** Opens recommendations for the committee. */
  recommends: boolean;
  reads: boolean;
};

/** The four groups that are asked about the running year. */
export const voices = ['employees', 'officers', 'leaders', 'committee'] as const;
export type Voice = (typeof voices)[number];
export const reaches = ['people', 'unit', 'ministry'] as const;
export type SpreadReach = (typeof reaches)[number];
export type SpreadKind = 'documentation' | 'lesson';

/** Why something is refused. */
export type Reason =
  | 'not-now'
  | 'not-yours'
  | 'reason-missing'
  | 'date-past'
  | 'date-late'
  | 'date-ahead'
  | 'owner-leads'
  | 'unknown-nip'
  | 'gone'
  | 'own-plan'
  | 'own-word'
  | 'actions-missing'
  | 'actions-open'
  | 'unconfirmed'
  | 'reviewed-already'
  | 'already-done'
  | 'none-chosen'
  | 'need-missing'
  | 'alone'
  | 'one-only'
  | 'answered-already'
  | 'not-asked'
  | 'over'
  | 'not-open-yet'
  | 'opened-already'
  | 'nobody-asked'
  | 'not-level-one'
  | 'no-unit'
  | 'year-ahead'
  | 'unknown-practice'
  | 'stale';

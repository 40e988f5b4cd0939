// Plans: what one person sets out to learn in a year, item by item. Plain data.
import type { Day } from '#platform/dates.ts';

export type PlanState = 'draft' | 'submitted' | 'approved' | 'returned' | 'replaced' | 'withdrawn';
export type Solution = 'self' | 'structured' | 'social' | 'experience';
/** The bucket of 70/20/10, a field of its own: self-learning may belong to any. */
export type Share = 70 | 20 | 10;

export type ItemDraft = {
  goal: string;
  competencyCode: string | null;
  solution: Solution;
  share: Share;
  source: string;
  startsOn: Day | null;
  endsOn: Day | null;
  plannedMinutes: number;
};

export type PlanItem = ItemDraft & {
  id: number;
  /** The same item in the first version of the plan: its activities stay with it. */
  lineageId: number | null;
  progress: number;
  confirmedOn: Day | null;
  /** The day an activity for this item was accepted. */
  finishedOn: Day | null;
};

export type Plan = {
  id: number;
  personId: number;
  unitId: number;
  year: number;
  version: number;
  state: PlanState;
  nextJobCode: string | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: number | null;
  reason: string;
  /** Grows with every change: a form made on an older one is stale. */
  revision: number;
};

export type PlanAbilities = { edit: boolean; submit: boolean; withdraw: boolean; decide: boolean; change: boolean; confirm: boolean; progress: boolean };
/** In which part somebody meets a plan. */
export type Role = 'owner' | 'decider' | 'reader';
export type Reason = 'not-now' | 'not-yours' | 'empty' | 'reason-missing' | 'stale' | 'already-decided' | 'not-begun' | 'exists';

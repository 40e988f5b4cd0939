// Plans: what one person sets out to learn in a year, item by item. Plain data.
import type { Day } from '#platform/dates.ts';

export type PlanState = 'draft' | 'submitted' | 'approved' | 'returned' | 'replaced' | 'withdrawn';
export type Solution = 'self' | 'structured' | 'social' | 'experience';
/** The bucket of 70/20/10, a field of its own: self-learning may belong to any. */
export type Share = 70 | 20 | 10;

/** What the owner writes of one item. */
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
  confirmedBy: number | null;
  /** The day an activity for this item was accepted. */
  finishedOn: Day | null;
};

export type Plan = {
  id: number;
  personId: number;
  /** The unit that held the person when the plan was begun: the record stays there. */
  unitId: number;
  year: number;
  version: number;
  state: PlanState;
  nextJobCode: string | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: number | null;
  /** Why it was returned. */
  reason: string;
  /** Grows with every change: a form made on an older one is stale. */
  revision: number;
};

/** In which part somebody meets a plan. */
export type Role = 'owner' | 'decider' | 'reader';

/** A step somebody may take with a plan: `edit` stands for whatever changes its text. */
export type StepKind =
  'edit' | 'submit' | 'withdraw' | 'drop' | 'approve' | 'return' | 'change' | 'confirm' | 'progress';

export type PlanAbilities = Record<
  'edit' | 'submit' | 'withdraw' | 'drop' | 'decide' | 'change' | 'confirm' | 'progress',
  boolean
>;

/** Why a step is refused. */
export type Reason =
  | 'not-now'
  | 'not-yours'
  | 'empty'
  | 'incomplete'
  | 'reason-missing'
  | 'stale'
  | 'already-decided'
  | 'done'
  | 'gone'
  | ItemLack;

/** What an item lacks before the plan can be sent. */
export type ItemLack = 'goal-missing' | 'time-missing' | 'time-reversed' | 'outside-year';

/** A competency beside what is asked: levels held now, by the standard of the job held and of the job aimed at. */
export type Gap = {
  code: string;
  name: string;
  held: number | null;
  job: number | null;
  nextJob: number | null;
};

// Needs: what an employee proposes to learn in a year, and what the supervisor answers. Plain data.
import type { Day } from '#platform/dates.ts';

/** Where a need comes from: the performance dialogue, the analysis of the job, or that of the person. */
export const origins = ['dki', 'job', 'individual'] as const;
export type Origin = '' | (typeof origins)[number];
export const solutions = ['self', 'structured', 'social', 'experience'] as const;
export type Solution = '' | (typeof solutions)[number];
/** How the supervisor takes a need up: into the plan, as structured learning, or in another way. */
export const ways = ['plan', 'structured', 'other'] as const;
export type Way = '' | (typeof ways)[number];
export type NeedState = 'proposed' | 'taken-up' | 'declined' | 'noted' | 'taken-back';

/** What the employee writes. */
export type NeedDraft = {
  origin: Exclude<Origin, ''>;
  /** The day of the performance dialogue in which it was raised; only where it comes from there. */
  dkiOn: Day | null;
  competencyCode: string | null;
  topic: string;
  why: string;
  /** 1 = can wait, 3 = soon. */
  urgency: number;
  solution: Solution;
};

export type Need = Omit<NeedDraft, 'origin'> & {
  id: number;
  personId: number;
  unitId: number;
  year: number;
  /** A need, or the statement that there is none this year. */
  kind: 'need' | 'none';
  origin: Origin;
  state: NeedState;
  way: Way;
  note: string;
  proposedAt: Date;
  answeredAt: Date | null;
  answeredBy: number | null;
  followedAs: '' | 'plan' | 'learning';
  followedId: number | null;
  revision: number;
};

/** In which part somebody meets a need today. */
export type Role = 'owner' | 'decider' | 'reader';

/** What a supervisor decides: a way to take needs up, to decline them, or to note that there is none. */
export type Answer = { decision: Exclude<Way, ''> | 'decline' | 'note'; note: string };

/** Why something is refused. */
export type Reason =
  | 'dki-missing'
  | 'dki-ahead'
  | 'dki-too-old'
  | 'no-place'
  | 'has-needs'
  | 'not-now'
  | 'not-yours'
  | 'reason-missing'
  | 'already-decided'
  | 'none-to-note'
  | 'need-to-answer'
  | 'year-past'
  | 'not-of-year'
  | 'time-reversed';

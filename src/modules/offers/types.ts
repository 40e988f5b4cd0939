// Offers: assignments from which one learns, those who applied, and work that a supervisor gives directly. Plain data.
import type { Day } from '#platform/dates.ts';

/** The kinds of assignments on offer. */
export const offerKinds = [
  'internship',
  'shadowing',
  'rotation',
  'secondment',
  'exchange',
  'enlargement',
  'enrichment',
  'project',
  'acting'
] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What a supervisor gives to a team member in person: wider or richer work, or the trial of a new skill. */
export const assignmentKinds = ['enrichment', 'enlargement', 'trial'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Kinds of jobs as the roster writes them. */
export const jobKinds = ['struktural', 'fungsional', 'pelaksana'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What the leader writes of an offer. */
export type OfferDraft = {
  kind: OfferKind;
  title: string;
  learn: string;
  goal: string;
  /** Where the assignment takes place. */
  placeId: number;
  startsOn: Day;
  endsOn: Day;
  minutesAWeek: number;
  places: number;
  mentorId: number;
  /** Whose people may apply, with those below; null = the whole ministry. */
  audienceId: number | null;
  /** Kinds of jobs that may apply; none named = all. */
  jobKinds: readonly string[];
  applyUntil: Day;
};

export type OfferState = 'open' | 'closed' | 'withdrawn';

export type Offer = OfferDraft & {
  id: number;
  /** The unit whose leader decides, whoever that is by then. */
  unitId: number;
  state: OfferState;
  openedAt: Date;
  openedBy: number;
  endedAt: Date | null;
  reason: string;
  revision: number;
};

/** Where an offer stands today: its deadline closes it too. */
export type OfferStage = 'open' | 'selecting' | 'settled' | 'withdrawn';

export type ApplicationState =
  'nominated' | 'declined' | 'applied' | 'taken-back' | 'selected' | 'not-selected' | 'lapsed';
export type Support = '' | 'agreed' | 'objected';

export type Application = {
  id: number;
  offerId: number;
  personId: number;
  unitId: number;
  nominatedBy: number | null;
  nominatedAt: Date | null;
  why: string;
  wish: string;
  state: ApplicationState;
  appliedAt: Date | null;
  support: Support;
  supportReason: string;
  supportBy: number | null;
  supportAt: Date | null;
  decidedAt: Date | null;
  decidedBy: number | null;
  reason: string;
  activityId: number | null;
  seenAt: Date | null;
  revision: number;
};

export type AssignmentState = 'given' | 'accepted' | 'declined' | 'taken-back';

/** What a supervisor writes of work given directly. */
export type AssignmentDraft = {
  personId: number;
  kind: AssignmentKind;
  title: string;
  goal: string;
  startsOn: Day;
  endsOn: Day;
  mentorId: number;
  plannedMinutes: number;
};

export type Assignment = AssignmentDraft & {
  id: number;
  unitId: number;
  /** The unit led by the post that gave it; null where the supervisor leads no unit. */
  postId: number | null;
  state: AssignmentState;
  givenAt: Date;
  givenBy: number;
  answeredAt: Date | null;
  reason: string;
  activityId: number | null;
  revision: number;
};

/** In which part somebody meets an offer today: who decides on it, who may look at all of it, or everybody else. */
export type OfferRole = 'decider' | 'overseer' | 'reader';

/** In which part somebody meets an application or an assignment today. */
export type PersonRole = 'owner' | 'supervisor' | 'decider' | 'reader';

/** Where a person is today; none = left. */
export type Place = { unitId: number; jobKind: string; above: readonly number[] };

/** Why something is refused. */
export type Reason =
  | 'time-reversed'
  | 'deadline-past'
  | 'deadline-late'
  | 'no-post'
  | 'unknown-nip'
  | 'withdrawn'
  | 'closed'
  | 'deadline-passed'
  | 'not-over'
  | 'own-offer'
  | 'own-mentor'
  | 'not-open-to-you'
  | 'not-open-to-them'
  | 'applied-already'
  | 'nominated-already'
  | 'declined-already'
  | 'not-now'
  | 'reason-missing'
  | 'already-decided'
  | 'places-exceeded'
  | 'support-missing'
  | 'support-objected'
  | 'gone'
  | 'none-chosen'
  | 'mentor-is-self'
  | 'answered'
  | 'stale';

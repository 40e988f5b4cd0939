// Learning: what one person sets out to learn, the steps it takes, and the minutes it cost. Plain data.
import type { Day } from '#platform/dates.ts';
import type { Weekday } from './rules-calendar.ts';

export type Solution = 'self' | 'structured' | 'social' | 'experience';
export type Need = '' | 'plan-item' | 'gap' | 'other-need';
export type SourceKind = '' | 'asset' | 'course' | 'book' | 'link' | 'person';
export type Answer = '' | 'granted' | 'declined';

export type ActivityState =
  | 'draft'
  | 'waiting'
  | 'returned'
  | 'granted'
  | 'declined'
  | 'evaluated'
  | 'reported'
  | 'accepted'
  | 'closed'
  | 'withdrawn';

/** What the learner may write before the learning begins. */
export type Intent = {
  title: string;
  need: Need;
  goal: string;
  planItemId: number | null;
  competencyCode: string | null;
  sourceKind: SourceKind;
  source: string;
  /** Lines `wed 14:00-15:30`, each recurring weekly from the first day to the last. */
  slots: string;
  plannedMinutes: number;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** One learning activity as its steps have left it. */
export type Activity = Intent & {
  id: number;
  personId: number;
  /** The unit that held the person when the activity began: the record stays there. */
  unitId: number;
  solution: Solution;
  /** The offered programme that a structured learning takes part in. */
  programmeId: number | null;
  /** Who accompanies a learning from experience. */
  mentorId: number | null;
  state: ActivityState;
  createdAt: Date;
  noticedAt: Date | null;
  answeredAt: Date | null;
  answer: Answer;
  offeredInstead: string;
  /** The number of the letter that assigns to a structured learning, and who stands in meanwhile. */
  letterNo: string;
  substitute: string;
  evaluatedAt: Date | null;
  metGoal: number | null;
  reflection: string;
  reportedAt: Date | null;
  report: string;
  application: string;
  documents: number;
  acceptedAt: Date | null;
  /** The supervisor, accepting the report, found that others should hear of it. */
  isWorthSharing: boolean;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  assetId: number | null;
  sharingId: number | null;
  /** Grows with every step: a form made on an older one is stale. */
  revision: number;
};

/** In which part somebody meets an activity today; a reader sees it and takes no step. */
export type Role = 'owner' | 'decider' | 'reader';

/** A step somebody takes, with what it says. */
export type Step =
  | { kind: 'change'; intent: Intent }
  | { kind: 'notice' }
  | { kind: 'grant'; note: string; letterNo: string; substitute: string }
  | { kind: 'decline'; note: string; offeredInstead: string }
  | { kind: 'return'; note: string }
  | { kind: 'evaluate'; metGoal: number; reflection: string }
  | { kind: 'write'; report: string; application: string; documents: number }
  | { kind: 'report'; report: string; application: string; documents: number }
  | { kind: 'accept'; note: string; isWorthSharing: boolean }
  | { kind: 'return-report'; note: string }
  | { kind: 'close'; assetId: number | null; sharingId: number | null }
  | { kind: 'withdraw'; note: string }
  | { kind: 'reopen'; note: string };

export type StepKind = Step['kind'];

/** Why a step is refused. */
export type Reason =
  | 'not-now'
  | 'not-yours'
  | 'not-begun'
  | 'not-ended'
  | 'begun'
  | 'ended'
  | 'reason-missing'
  | 'letter-missing'
  | 'goal-missing'
  | 'source-missing'
  | 'time-missing'
  | 'time-reversed'
  | 'rating-missing'
  | 'report-missing'
  | 'document-missing'
  | 'outcome-missing'
  | 'already-decided'
  | 'stale';

/** In which part and when a step is taken: the instant for the record, the day for the rules. */
export type Moment = { role: Role; now: Date; today: Day };

/** One entry of the ledger. */
export type HoursRow = {
  id: number;
  personId: number;
  unitId: number;
  activityId: number | null;
  sharingId: number | null;
  onDate: Day;
  /** `14:00:00`, or null when only the day is known. */
  startsAt: string | null;
  minutes: number;
  kind: HoursKind;
  source: string;
  origin: 'log' | 'session' | 'import';
  loggedAt: Date;
  confirmedAt: Date | null;
  refusedAt: Date | null;
  refusedReason: string;
  takenBackAt: Date | null;
};

export type HoursKind = Solution | 'sharing' | 'coaching';

/** How minutes or sessions of a kind become JP for as long as the rule holds (`until` is its first day no more). */
export type JpRule = {
  kind: string;
  minutesPerJp: number | null;
  jpPerDay: number | null;
  jpPerSession: number | null;
  sessionsPerMonth: number | null;
  from: Day;
  until: Day | null;
};

/** Weekly time that a person keeps free for learning; `until` is its last day, null while it goes on. */
export type Block = {
  id: number;
  personId: number;
  weekday: Weekday;
  /** `14:00`, in the ministry's time. */
  startsAt: string;
  endsAt: string;
  title: string;
  since: Day;
  until: Day | null;
};

// Transfer: what came of learning. Application notes, actualisation plans, innovations. Plain data.
import type { Day } from '#platform/dates.ts';

export type NoteState = 'draft' | 'submitted' | 'confirmed' | 'returned';
/** In which of the unit's own measures an effect shows. */
export type Measure = 'time' | 'cost' | 'quality' | 'volume';

/** What the person writes of what she changed at work. */
export type NoteText = {
  changed: string;
  since: Day | null;
  effect: string;
  measure: Measure | '';
  figureBefore: number | null;
  figureAfter: number | null;
  figureUnit: string;
  /** The same in words the supervisor can check, where there is no figure. */
  stateBefore: string;
  stateAfter: string;
};

export type Note = NoteText & {
  id: number;
  activityId: number;
  personId: number;
  /** The unit that held the activity: the record stays there. */
  unitId: number;
  state: NoteState;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: number | null;
  /** Why it was returned. */
  reason: string;
  /** Grows with every step: a form made on an older one is stale. */
  revision: number;
};

/** An activity that took place, as far as what comes after it asks. */
export type HeldActivity = {
  id: number;
  personId: number;
  unitId: number;
  title: string;
  solution: string;
  startsOn: Day;
  endsOn: Day;
  /** The learner has judged her result: finished also before the planned end. */
  isJudged: boolean;
  jp: number | null;
};

export type EscalationAnswer = '' | 'adopted' | 'declined' | 'taken-back';
/** A confirmed note put to a unit. */
export type Escalation = {
  id: number;
  noteId: number;
  unitId: number;
  askedBy: number;
  askedAt: Date;
  words: string;
  answer: EscalationAnswer;
  answeredAt: Date | null;
  answeredBy: number | null;
  /** The way of working as it was adopted, and from which day. */
  way: string;
  adoptedFrom: Day | null;
  reason: string;
};

/** From how many JP on an activity asks for a plan, and when its milestones are due: an example, not official. */
export type PlanRule = { minJp: number; dueDays: readonly number[] };

export type Milestone = {
  id: number;
  planId: number;
  dueDay: number;
  dueOn: Day;
  aim: string;
  isMet: boolean | null;
  line: string;
  reportedAt: Date | null;
  confirmedAt: Date | null;
  confirmedBy: number | null;
  /** Why the report was returned. */
  reason: string;
  revision: number;
};
export type MilestoneState = 'empty' | 'open' | 'due' | 'reported' | 'returned' | 'confirmed';

/** The actualisation plan of one activity. */
export type Plan = {
  id: number;
  activityId: number;
  personId: number;
  unitId: number;
  startedAt: Date;
  revision: number;
};

export type Stage = 'idea' | 'trial' | 'adopted' | 'ended';
export type InnovationText = {
  title: string;
  problem: string;
  idea: string;
  effect: string;
  activityId: number | null;
};
export type Innovation = InnovationText & {
  id: number;
  startedBy: number;
  unitId: number;
  stage: Stage;
  /** The stage that is asked of the unit `askedUnitId`; empty while nothing is. */
  asks: '' | 'trial' | 'adopted';
  askedUnitId: number | null;
  askedBy: number | null;
  askedAt: Date | null;
  openedAt: Date | null;
  trialAt: Date | null;
  trialBy: number | null;
  adoptedAt: Date | null;
  adoptedBy: number | null;
  endedAt: Date | null;
  /** Why the last step that was asked was declined, or why it ended. */
  reason: string;
  revision: number;
};

/** In which part somebody meets a record of a person. */
export type Role = 'owner' | 'decider' | 'reader';
/** In which part somebody meets what was put to a unit. */
export type UnitRole = 'maker' | 'leader' | 'reader';

/** Why something is refused. */
export type Reason =
  | 'not-now'
  | 'not-yours'
  | 'stale'
  | 'already-decided'
  | 'reason-missing'
  | 'not-finished'
  | NoteLack
  | 'led-by-you'
  | 'not-above'
  | 'asked-already'
  | 'way-missing'
  | 'from-missing'
  | 'too-short'
  | 'aim-missing'
  | 'line-missing'
  | 'not-due'
  | 'not-reported'
  | InnovationLack
  | 'own-innovation'
  | 'nobody-named'
  | 'used-already'
  | 'in-the-future';

/** What a note lacks before it can be sent. */
export type NoteLack =
  | 'changed-missing'
  | 'since-missing'
  | 'since-ahead'
  | 'effect-missing'
  | 'measure-missing'
  | 'figure-missing'
  | 'unit-missing'
  | 'state-missing';

/** What an innovation lacks before a step can be asked. */
export type InnovationLack = 'problem-missing' | 'idea-missing' | 'activity-missing' | 'effect-missing';

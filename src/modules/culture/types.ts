// Culture: ideas and who answers them, questions asked without a name. Plain data.
import type { Day } from '#platform/dates.ts';

export const answers = ['support', 'trial', 'reason'] as const;
export type Answer = (typeof answers)[number];
export const outcomes = ['worked', 'partly', 'not-worked'] as const;
export type Outcome = (typeof outcomes)[number];

/** An idea with what its leader said of it and what became of it. */
export type Idea = {
  id: number;
  unitId: number;
  /** Whose leader is asked: of the own unit, or of the nearest above where the author leads it. */
  askedUnitId: number;
  title: string;
  body: string;
  authorId: number;
  proposedAt: Date;
  dueOn: Day;
  answer: Answer | null;
  answerWords: string;
  /** What may be tried, and how far it may fail without harm. */
  trialScope: string;
  trialUntil: Day | null;
  answeredBy: number | null;
  answeredAt: Date | null;
  outcome: Outcome | null;
  outcomeWords: string;
  outcomeAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string;
  /** The activity in which it came up, if in one. */
  activityId: number | null;
};

/** A question to a unit; nobody knows whose. */
export type Question = {
  id: number;
  unitId: number;
  body: string;
  askedOn: Day;
  dueOn: Day;
  answer: string;
  answeredBy: number | null;
  answeredAt: Date | null;
  setAsideAt: Date | null;
  setAsideReason: string;
};

/** A unit that the reader may choose. */
export type UnitChoice = { id: number; name: string };

/** Why something is refused. */
export type Reason =
  | 'not-yours'
  | 'no-place'
  | 'own-idea'
  | 'answered'
  | 'withdrawn'
  | 'scope-missing'
  | 'day-missing'
  | 'in-the-past'
  | 'not-taken-up'
  | 'settled'
  | 'reason-missing'
  | 'foreign-unit'
  | 'enough-today'
  | 'set-aside'
  | 'not-a-level-one'
  | 'unknown-unit'
  | 'no-unit'
  | 'unknown-nip'
  | 'none-chosen'
  | 'too-few'
  | 'term-reversed'
  | 'too-long'
  | 'too-long-ago'
  | 'too-far'
  | 'cancelled'
  | 'closed'
  | 'not-yet'
  | 'over'
  | 'too-late'
  | 'wrong-code'
  | 'organiser-own'
  | 'own-list'
  | 'own-words'
  | 'present-already'
  | 'days-stand'
  | 'nobody-there'
  | 'summary-missing'
  | 'minutes-missing'
  | 'not-there'
  | 'no-contribution'
  | 'record-missing'
  | 'tied-already'
  | 'file-refused';

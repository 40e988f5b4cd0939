// Governance: the documents that govern, and skill groups with their owner and instructors. Plain data.
import type { Day } from '#platform/dates.ts';
import type { Criterion, Purpose } from './criteria.ts';

export const documentKinds = [
  'direction',
  'vision',
  'learning-culture',
  'people-management',
  'competency-policy',
  'knowledge-policy',
  'policy',
  'decree',
  'other'
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document of the register; it is never edited. */
export type GovernanceDocument = {
  id: number;
  unitId: number;
  kind: DocumentKind;
  number: string;
  title: string;
  summary: string;
  datedOn: Day;
  validFrom: Day;
  /** The last day on which it holds; null = until it is withdrawn. */
  validUntil: Day | null;
  address: string;
  sha256: string | null;
  fileName: string;
  publishedBy: number;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string;
  /** The document that it follows, which ends before it begins. */
  replacesId: number | null;
  /** From which day on another one takes its place. */
  replacedFrom: Day | null;
};

/** How it stands on a day. */
export type DocumentState = 'coming' | 'valid' | 'expired' | 'withdrawn' | 'replaced';

/** How a document stands in one of its purposes; `waiting` counts as provisional. */
export type CheckState = 'unchecked' | 'incomplete' | 'waiting' | 'returned' | 'verified';
export const verificationDecisions = ['verified', 'returned'] as const;
export type VerificationDecision = (typeof verificationDecisions)[number];

/** One check of a document against the criteria of a purpose, with what somebody else decided about it. */
export type DocumentCheck = {
  id: number;
  documentId: number;
  kind: Purpose;
  checkedBy: number;
  checkerName: string;
  checkedAt: Date;
  isComplete: boolean;
  /** Where in the document each criterion stands that was found. */
  places: Partial<Record<Criterion, string>>;
  decision: VerificationDecision | null;
  reason: string;
  deciderName: string | null;
  decidedAt: Date | null;
};

/** With whom a vision was made: a person, or a meeting with its day. */
export type Contributor = { id: number; name: string | null; nip: string | null; meeting: string; metOn: Day | null };
/** A strategic goal that a policy serves, and the document in which it stands. */
export type Goal = { id: number; goal: string; followsId: number | null; followsTitle: string | null };
/** A monitoring of a vision: until when, and what came of it. */
export type Monitoring = {
  id: number;
  dueOn: Day;
  monitoredOn: Day | null;
  finding: string;
  recorderName: string | null;
};
/** A session in which a document was explained. */
export type Briefing = { id: number; heldOn: Day; place: string; present: number };
/** How many people of a tier, a rank or an office a document reached. */
export type Reached = { key: string; people: number; reached: number };

export type SkillGroup = {
  id: number;
  unitId: number;
  name: string;
  purpose: string;
  /** Job families it serves, by code. */
  families: string[];
  version: number;
  closedOn: Day | null;
};

export type Part = 'owner' | 'instructor';

/** Somebody's part in a skill group; `until` is the first day on which it holds no more. */
export type PartLine = {
  id: number;
  personId: number;
  nip: string;
  name: string;
  part: Part;
  startsOn: Day;
  until: Day | null;
  documentNumber: string;
  documentOn: Day | null;
};

/** A job family as a choice: its code, what it is called, how many hold it. */
export type FamilyChoice = { code: string; name: string; people: number };

/** Why something is refused. */
export type Reason =
  | 'not-yours'
  | 'term-reversed'
  | 'direction-term'
  | 'nothing-to-read'
  | 'file-refused'
  | 'withdrawn'
  | 'reason-missing'
  | 'unknown-nip'
  | 'none-chosen'
  | 'not-at-work'
  | 'owner-already'
  | 'instructor-already'
  | 'closed'
  | 'stale'
  | 'ended'
  | 'replaced-elsewhere'
  | 'replaced-later'
  | 'not-served'
  | 'nothing-found'
  | 'contributors-missing'
  | 'schedule-missing'
  | 'goals-missing'
  | 'verified-already'
  | 'not-waiting'
  | 'decided'
  | 'own-work'
  | 'recorded'
  | 'day-outside'
  | 'practice-not-asked';

/** The sample of a year by which the documents below a level-I unit are verified. */
export type DocumentSample = {
  id: number;
  year: number;
  unitId: number;
  seed: string;
  size: number;
  population: number;
  keysSha256: string;
  leastShare: number;
  drawnAt: Date;
  /** How many of the drawn are decided. */
  decided: number;
  outcome: 'accepted' | 'whole' | null;
  stands: number | null;
  judged: number | null;
  settledAt: Date | null;
};

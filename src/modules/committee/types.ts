// Words of the committee: rounds, members, dossiers of units, samples, items and what is said of them. Plain values.
import type { Day } from '#platform/dates.ts';

export const dossierStates = ['walking', 'signed', 'found', 'approved', 'set-aside'] as const;
/** How far the assessment of a unit has come. */
export type DossierState = (typeof dossierStates)[number];

export const parts = ['chair', 'deputy', 'member'] as const;
/** What somebody does in the committee: chair and deputies preside, members judge. */
export type Part = (typeof parts)[number];

export const phases = ['evidence', 'self-assessment', 'committee', 'answer', 'approval'] as const;
/** The phases of the scheme's calendar in which units and committee act; the evidence is the time before. */
export type Phase = (typeof phases)[number];
/** The phases that an exception may open. */
export const exceptedPhases = ['self-assessment', 'committee', 'answer', 'approval'] as const;

/** The ends of the phases, as the scheme in force has them. */
export type Dates = { evidenceUntil: Day; walkUntil: Day; judgeUntil: Day; answerUntil: Day; approveUntil: Day };

/** By decision the steps of some phases are open on other days, too: for one unit, or for all. */
export type Exception = {
  id: number;
  dossierId: number | null;
  unitName: string;
  phases: (typeof exceptedPhases)[number][];
  fromOn: Day;
  untilOn: Day;
  reason: string;
  name: string;
  decidedAt: Date;
};

/** A year of the committee with its settings. */
export type Round = Dates & {
  year: number;
  sampleSize: number;
  wholeBelow: number;
  wholeAtMost: number;
  leastJudges: number;
  answerDays: number;
  seed: string | null;
  seededAt: Date | null;
};

export type Member = {
  id: number;
  year: number;
  personId: number;
  nip: string;
  name: string;
  part: Part;
  startsOn: Day;
  endsOn: Day;
  documentNumber: string;
  documentOn: Day;
  endedOn: Day | null;
};

/** The assessment of one unit in one year. */
export type Dossier = {
  id: number;
  year: number;
  unitId: number;
  code: string;
  unitName: string;
  above: number[];
  state: DossierState;
  openedAt: Date;
  asked: number;
  signedBy: number | null;
  signedAt: Date | null;
  lockedOn: Day | null;
  findings: string;
  foundBy: number | null;
  foundAt: Date | null;
  answerDueOn: Day | null;
  answer: 'accepted' | 'appealed' | null;
  answerText: string;
  answeredBy: number | null;
  answeredAt: Date | null;
  reply: string;
  repliedBy: number | null;
  repliedAt: Date | null;
  endedNote: string;
  endedBy: number | null;
  endedAt: Date | null;
};

/** A practice as the unit's officer saw it. */
export type Walk = { practice: string; component: string; note: string; source: string };

/** Counts of a practice as they stood when the leader signed. */
export type Locked = {
  practice: string;
  achieved: number;
  population: number;
  base: number;
  /** Documents may still be refused or withdrawn: their count may fall, never rise. */
  falls: boolean;
};

/** Who judges which component of which unit; an ended member keeps what was judged. */
export type Seat = { dossierId: number; component: string; memberId: number };

export type Sample = {
  id: number;
  dossierId: number;
  practice: string;
  component: string;
  isWhole: boolean;
  subject: string;
  seed: string;
  size: number;
  population: number;
  keysSha256: string;
  drawnAt: Date;
  stands: number | null;
  judged: number | null;
  decidedAt: Date | null;
};

/** What is judged: a sampled record, or the criteria of a document practice. */
export type Item = {
  id: number;
  dossierId: number;
  practice: string;
  component: string;
  sampleId: number | null;
  place: number;
  subject: string;
  unitId: number | null;
  recordKind: string;
  recordId: string;
  onDate: Day | null;
  stands: boolean | null;
  score: number | null;
  decidedBy: number | null;
  decidedAt: Date | null;
};

/** What one member said of an item. */
export type Verdict = {
  itemId: number;
  memberId: number;
  stands: boolean | null;
  score: number | null;
  reason: string;
};

/** A record as evidence names it: what may be drawn. */
export type Drawable = {
  subject: string;
  unitId: number;
  recordKind: string;
  recordId: string;
  onDate: Day | null;
};

/** Why something is refused. */
export type Reason =
  | 'round-there'
  | 'no-round'
  | 'seed-there'
  | 'no-seed'
  | 'term-reversed'
  | 'unknown-nip'
  | 'member-already'
  | 'chair-already'
  | 'not-at-work'
  | 'ended'
  | 'reason-missing'
  | 'not-walking'
  | 'not-walked'
  | 'said-meanwhile'
  | 'own-walk'
  | 'not-signed'
  | 'not-found-yet'
  | 'closed'
  | 'conflict'
  | 'not-seated'
  | 'not-judge'
  | 'already-judged'
  | 'nothing-judged'
  | 'already-decided'
  | 'not-differing'
  | 'not-all-judged'
  | 'nothing-to-draw'
  | 'already-drawn'
  | 'not-asked'
  | 'share-good'
  | 'too-many'
  | 'items-open'
  | 'already-answered'
  | 'window-over'
  | 'window-open'
  | 'no-appeal'
  | 'unanswered'
  | 'own-unit'
  | 'already-commended'
  | 'short'
  | 'not-open'
  | 'unit-gone'
  | 'too-early'
  | 'phase-over'
  | 'day-past';

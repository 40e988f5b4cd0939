// Quality: panels that assure assets, what authors submit to them, how members vote, what is decided. Plain data.
import type { Level } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';

/** By what an asset is judged. */
export const criteria = ['innovative', 'useful', 'solves', 'speeds'] as const;
export type Criterion = (typeof criteria)[number];
export const marks = ['yes', 'partly', 'no'] as const;
export type Mark = (typeof marks)[number];
export const verdicts = ['valid', 'return', 'refuse'] as const;
export type Verdict = (typeof verdicts)[number];

/** How many votes a decision needs, in how many working days, and whose people are of the ministry level. */
export type Rule = { quorum: number; days: number; ministryUnitId: number | null };

/** A rule with the days it holds; `ministryCode` is the code of its unit, or empty. */
export type DatedRule = Rule & { id: number; ministryCode: string; startsOn: Day; endsOn: Day | null };

/** Somebody named for a seat, with the level-I unit of her place and whether she counts as of the ministry. */
export type Candidate = { personId: number; homeId: number | null; isMinistry: boolean };

export type PanelDraft = {
  unitId: number;
  documentNumber: string;
  documentOn: Day;
  startsOn: Day;
  endsOn: Day;
  chairId: number;
  members: readonly Candidate[];
};

export type Member = {
  id: number;
  personId: number;
  name: string;
  isChair: boolean;
  isMinistry: boolean;
  startsOn: Day;
  /** The first day without the seat. */
  endsOn: Day | null;
  replacesId: number | null;
  reason: string;
  /** Still holds a place where she was appointed from: else the seat votes no more. */
  isPlaced: boolean;
};

export type Panel = {
  id: number;
  unitId: number;
  documentNumber: string;
  documentOn: Day;
  startsOn: Day;
  /** Its last day. */
  endsOn: Day;
  endReason: string;
};

/** What the panel of a level-I unit lacks: there is none, too few sit, nobody of the ministry, or its term ends soon. */
export type Lack = 'none' | 'few' | 'ministry' | 'ending';
export type PanelLack = {
  id: number;
  code: string;
  name: string;
  panelId: number | null;
  endsOn: Day | null;
  lack: Lack;
};

export type SubmissionState = 'open' | 'decided' | 'withdrawn';
export type SubmissionKind = 'first' | 'again' | 'appeal';
export type Submission = {
  id: number;
  assetId: number;
  version: number;
  unitId: number;
  panelUnitId: number;
  kind: SubmissionKind;
  previousId: number | null;
  proposedLevel: Level;
  note: string;
  submittedBy: number;
  submittedAt: Date;
  dueOn: Day;
  state: SubmissionState;
  closedAt: Date | null;
  reason: string;
};

/** A member of the panel in force, as far as one submission is concerned. */
export type Judge = {
  memberId: number;
  personId: number;
  name: string;
  isChair: boolean;
  isMinistry: boolean;
  isAuthor: boolean;
  /** What the member declared, or empty. */
  conflict: string;
  /** Judged the decision that is appealed against. */
  hasJudgedBefore: boolean;
  hasVoted: boolean;
};

/** What counts of a vote. */
export type Ballot = { verdict: Verdict; level: Level | null };
export type Vote = Ballot &
  Record<Criterion, Mark> & {
    whys: Record<Criterion, string>;
    reason: string;
    /** Teams that it names as readers at level 1. */
    teams: number[];
    personId: number;
    name: string;
    at: Date;
  };

/** What the votes amount to; of a tie what the chair may choose from. */
export type Outcome =
  { how: 'consensus' | 'majority'; ballot: Ballot; dissent: number } | { how: 'tie'; choices: readonly Ballot[] };

export type Decision = {
  id: number;
  submissionId: number;
  panelId: number;
  assetId: number;
  version: number;
  unitId: number;
  verdict: Verdict;
  level: Level | null;
  /** Teams to which it was opened at level 1. */
  teams: number[];
  levelBefore: Level;
  how: 'consensus' | 'majority' | 'chair';
  votes: number;
  dissent: number;
  reason: string;
  decidedBy: number | null;
  decidedAt: Date;
  workingDays: number;
};

/** A decision as it is printed, all in words. */
export type DecisionPaper = {
  lang: string;
  site: string;
  /** Said above everything while data are invented; empty otherwise. */
  demonstration: string;
  title: string;
  lead: string;
  number: string;
  verdict: string;
  /** That a later decision stands on the asset; empty otherwise. */
  followed: string;
  heads: [string, string];
  page: string;
  facts: { label: string; value: string }[];
  sections: { title: string; rows: string[] }[];
  address: string;
  issued: string;
};

/** Why something is refused. */
export type Reason =
  | 'too-few'
  | 'no-ministry-member'
  | 'chair-not-member'
  | 'term-reversed'
  | 'without-place'
  | 'unknown-nip'
  | 'unknown-team'
  | 'file-refused'
  | 'decree-there'
  | 'no-file'
  | 'named-twice'
  | 'panel-there'
  | 'no-panel'
  | 'no-unit'
  | 'unknown-unit'
  | 'not-ahead'
  | 'open-already'
  | 'withdrawn-asset'
  | 'no-content'
  | 'judged-already'
  | 'level-one-without-reader'
  | 'not-sure'
  | 'closed'
  | 'conflicted'
  | 'voted-already'
  | 'level-missing'
  | 'reason-missing'
  | 'short-of-quorum'
  | 'not-among-choices'
  | 'not-appealable'
  | 'appealed-already'
  | 'no-other-panel'
  | 'ended'
  | 'not-a-member';

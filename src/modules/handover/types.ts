// Hand-over: somebody who leaves a post, what is written down for the successor, what leaders direct. Plain data.
import type { AssetState } from '#modules/knowledge/types.ts';
import type { Day } from '#platform/dates.ts';

/** What is handed over, in the order of the interview. */
export const parts = ['tasks', 'contacts', 'cases', 'risks', 'open-work'] as const;
export type Part = (typeof parts)[number];

/** Complete: signed off; waived: let go for a reason; dropped: nobody moved after all. */
export type MoveState = 'open' | 'complete' | 'waived' | 'dropped';

export type Move = {
  id: number;
  personId: number;
  unitId: number;
  post: string;
  heldSince: Day;
  movesOn: Day;
  knownOn: Day;
  origin: 'roster' | 'announced';
  successorId: number | null;
  readyAt: Date | null;
  readAt: Date | null;
  state: MoveState;
  decidedAt: Date | null;
  reason: string;
};

/** How the reader stands to a move. */
export type Standing = {
  isMover: boolean;
  isSuccessor: boolean;
  /** Leads the unit that is left or one above it, or stands in for who does; never the mover. */
  isLeader: boolean;
  /** Cares for the unit's knowledge by office; never the mover. */
  isSteward: boolean;
};

export type Item = {
  id: number;
  part: Part;
  body: string;
  byName: string;
  at: Date;
  /** The asset in which it is written down, where the reader may know of it. */
  asset: { id: number; title: string; state: AssetState } | null;
  hasAsset: boolean;
};

export type MoveLine = Move & {
  name: string;
  unitName: string;
  successor: string | null;
  items: number;
  dueOn: Day;
};

export const directionSubjects = ['needs', 'quality', 'freshness', 'use', 'moves', 'other'] as const;
export type DirectionSubject = (typeof directionSubjects)[number];

export type Direction = {
  id: number;
  unitId: number;
  subject: DirectionSubject;
  body: string;
  dueOn: Day;
  byName: string;
  givenAt: Date;
  addresseeId: number;
  addressee: string;
  answer: string;
  answeredAt: Date | null;
};

/** Why something is refused. */
export type Reason =
  | 'not-yours'
  | 'over'
  | 'unknown-nip'
  | 'not-placed'
  | 'moves-already'
  | 'not-that-day'
  | 'empty-item'
  | 'unknown-asset'
  | 'parts-missing'
  | 'not-ready'
  | 'not-read'
  | 'no-asset'
  | 'reason-missing'
  | 'is-mover'
  | 'itself'
  | 'past-day'
  | 'answered';

// Coaching: relations with sessions, notes and agreed actions; feedback notes, recognitions, help. Plain data.
import type { Day } from '#platform/dates.ts';

export const kinds = ['coaching', 'mentoring', 'counselling'] as const;
export type Kind = (typeof kinds)[number];

/** requested: waits for the coach; offered: waits for those to be coached. */
export type RelationState = 'requested' | 'offered' | 'active' | 'declined' | 'withdrawn' | 'ended';

export type Relation = {
  id: number;
  kind: Kind;
  isGroup: boolean;
  coachId: number;
  /** The unit that held those coached when it began: the record stays there. */
  unitId: number;
  /** May leave the pair, as date and length may. */
  topic: string;
  /** Never leaves the pair. */
  aim: string;
  plannedSessions: number;
  startsOn: Day;
  endsOn: Day;
  state: RelationState;
  askedBy: number;
  askedAt: Date;
  endedOn: Day | null;
  endedBy: number | null;
};

/** Somebody coached; `in` once she asked or accepted. `isPlaced`: holds an active place today. */
export type Member = { personId: number; name: string; state: 'asked' | 'in' | 'declined'; isPlaced: boolean };

/** In which part somebody meets a relation: as coach, as one coached, or as one who was asked and has not answered. */
export type Part = 'coach' | 'coachee' | 'invited';

/** How a relation stands today: ended ones are told by whom or by what. */
export type Standing = 'waiting' | 'running' | 'over' | 'gone';

export type Session = {
  id: number;
  relationId: number;
  topic: string;
  plannedOn: Day;
  startsAt: string | null;
  minutes: number;
  state: 'planned' | 'held' | 'cancelled';
  confirmedAt: Date | null;
};

/** Who said of herself that she was there. */
export type Presence = { personId: number; isCoach: boolean };

/** What was spoken of, in four steps; private to the pair. */
export type NoteText = { goal: string; reality: string; options: string; wayForward: string };
export type Note = NoteText & { revision: number; changedBy: number; changedAt: Date };

export type Action = {
  id: number;
  sessionId: number;
  ownerId: number;
  ownerName: string;
  words: string;
  dueOn: Day;
  state: 'open' | 'done' | 'not-done';
  answeredAt: Date | null;
  seenAt: Date | null;
};

/** The first feedback; whether it was below standard is for the pair alone. */
export type Opening = { seen: string; standard: string; isBelow: boolean; givenAt: Date };

export type Offer = { id: number; coachId: number; kind: Kind; topics: string; capacity: number };

/** What may be thanked for without typing: ways in which one helps another to learn at work. */
export const works = ['explained', 'example', 'checked', 'tools', 'encouraged'] as const;
export type Work = (typeof works)[number];
export type AboutKind = 'work' | 'asset' | 'sharing' | 'session';

/** Why something is refused. */
export type Reason =
  | 'self'
  | 'unknown-nip'
  | 'no-place'
  | 'one-person'
  | 'two-people'
  | 'other-unit'
  | 'already'
  | 'full'
  | 'time-reversed'
  | 'time-past'
  | 'outside-period'
  | 'not-yours'
  | 'not-now'
  | 'ended'
  | 'not-yet'
  | 'too-long-ago'
  | 'stale'
  | 'not-in-team'
  | 'superior'
  | 'not-leader'
  | 'about-missing';

export type Feedback = {
  id: number;
  leaderId: number;
  personId: number;
  topic: string;
  words: string;
  givenAt: Date;
  openedAt: Date | null;
};

export type Recognition = {
  id: number;
  giverId: number;
  personId: number;
  reason: string;
  /** The result it rests on. */
  result: string;
  givenAt: Date;
  hiddenAt: Date | null;
};

export type Help = {
  id: number;
  helperId: number;
  helpedId: number;
  /** Said by the helper, and counted only once the other confirmed; else it is thanks by the one helped. */
  isClaim: boolean;
  aboutKind: AboutKind;
  aboutId: number | null;
  /** Of help at work, in which way. */
  about: string;
  words: string;
  onDate: Day;
  confirmedAt: Date | null;
  refusedAt: Date | null;
};

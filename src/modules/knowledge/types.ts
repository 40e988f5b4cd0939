// Knowledge: assets with their texts, authors and readers; sessions in which one person tells others. Plain data.
import type { PersonName } from '#modules/people/types.ts';
import type { Day } from '#platform/dates.ts';
import type { Sections, Template } from './templates.ts';

/** 1 = named people, 2 = the level-I unit, 3 = the ministry, 4 = everybody, without sign-in. */
export type Level = 1 | 2 | 3 | 4;
export type AssetState = 'draft' | 'published' | 'withdrawn';
/** What a panel decided of an asset last; `unreviewed` before the first decision. */
export type Validity = 'unreviewed' | 'valid' | 'returned' | 'refused';
export const assetForms = ['text', 'document', 'audio', 'visual', 'audio-visual'] as const;
export type AssetForm = (typeof assetForms)[number];

/** What an author writes; each change of it is a version. */
export type AssetText = {
  title: string;
  summary: string;
  body: string;
  form: AssetForm;
  /** Where an asset that is kept in another knowledge base lies; else empty. */
  address: string;
  jobFamily: string;
  topic: string;
  process: string;
  /** By which guided form it is written. */
  template: Template;
  /** What the guided form asks, by its keys; `body` then holds the same texts for the search. */
  sections: Sections;
};

/** The fields of a text that are plain words; of a guided one the sections come instead of the body. */
export const textFields = [
  'title',
  'summary',
  'body',
  'form',
  'address',
  'jobFamily',
  'topic',
  'process'
] as const satisfies readonly (keyof AssetText)[];

export type Asset = AssetText & {
  id: number;
  unitId: number;
  level: Level;
  state: AssetState;
  version: number;
  /** What its authors work on while readers see `version`; null = nothing is changed. */
  draftVersion: number | null;
  createdBy: number;
  createdAt: Date;
  submittedAt: Date | null;
  changedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string;
  validity: Validity;
  /** Which version was judged. */
  settledVersion: number | null;
  /** The widest level that was decided: authors may narrow it, never widen it. */
  settledLevel: Level | null;
  settledAt: Date | null;
};

/** One version of an asset as it is judged, with what has become of the asset since. */
export type JudgedText = AssetText &
  Pick<Asset, 'id' | 'unitId' | 'level' | 'state' | 'version' | 'validity' | 'settledVersion' | 'settledLevel'> & {
    judgedVersion: number;
    authors: PersonName[];
    /** Named to read it at level 1. */
    readers: PersonName[];
    files: AssetFile[];
  };

/** What a panel decided: the version, whether it is valid, and of a valid one the level with its named readers. */
export type Settling = {
  assetId: number;
  version: number;
  validity: Exclude<Validity, 'unreviewed'>;
  level: Level | null;
  readers: readonly number[];
  /** Teams named to read it at level 1; none unless told. */
  teams?: readonly number[];
};

/** How the reader is related to an asset: all that its policy asks. */
export type Standing = {
  isSignedIn: boolean;
  isAuthor: boolean;
  /** Named to read it at level 1. */
  isReader: boolean;
  /** Belongs today to a team that is named to read it at level 1. */
  isOfTeam: boolean;
  /** Placed in the unit whose people read it at level 2. */
  isOfHouse: boolean;
  /** Holds the care of its unit's assets. */
  isSteward: boolean;
};

export type AssetFile = { id: number; name: string; sha256: string; size: number; type: string; addedIn: number };
/** A version as a line: who, when, why, and the fields that it changed; authors also see what was never published. */
export type AssetVersion = {
  version: number;
  note: string;
  byName: string;
  at: Date;
  isPublished: boolean;
  changed: string[];
};
/** A text of an asset with the version it is. */
export type Head = AssetText & { version: number };
/** What somebody typed into a form and has not saved. */
export type Typed = { typed: Record<string, string>; at: Date };
export type AssetAbilities = {
  write: boolean;
  publish: boolean;
  withdraw: boolean;
  restore: boolean;
  setLevel: boolean;
};

/** Who reads an asset, as far as its authors know: everybody, a part of the ministry, or the people and teams named. */
export type Readers =
  | { level: 3 | 4 }
  /** The units above the part, itself first: all placed within it. */
  | { level: 2; line: readonly number[] }
  /** Of each person the units above her place, and the teams by number. */
  | { level: 1; people: readonly { id: number; line: readonly number[] }[]; teams: readonly number[] };
/** To whom a place opens: a level, everybody within a unit, some by office or nobody else, or readers of its own. */
export type Circle =
  | { kind: 'level'; widest: 3 | 4 }
  | { kind: 'unit'; unitId: number }
  | { kind: 'few' }
  /** Of whom only its authors know. */
  | { kind: 'named'; known: { people: readonly number[]; teams: readonly number[] } | null };

/** One asset with all that its page shows. */
export type AssetView = Asset & {
  unitCode: string;
  unitName: string;
  authors: PersonName[];
  readers: PersonName[];
  files: AssetFile[];
  abilities: AssetAbilities;
  isAuthor: boolean;
  /** Its text as HTML that nothing runs in: `body`, or the answers by the keys of their questions. */
  texts: Record<string, string>;
  /** Published assets that link to it, as far as the reader may know of them. */
  linkedFrom: { id: number; title: string }[];
  /** Told to its authors: to which assets its text leads that were withdrawn or refused, or replaced by `newerId`. */
  astray: { id: number; newerId: number | null }[];
  /** Told to its authors: what is written and not published yet. */
  draft: { version: number; byName: string; at: Date } | null;
  /** Who opened it, told to its authors alone, at level 1 and 2. */
  openings: { name: string; at: Date; times: number }[] | null;
  /** Of a lesson, told to its authors: who read it, whether that or a session made it shared, whether it names people. */
  lesson: { readers: number; isShared: boolean; namesSomebody: boolean } | null;
  /** What a reader who signed in sees and can do; null in the public library. */
  reading: {
    isMarked: boolean;
    uses: { count: number; last: AssetUse[] };
    mayUse: boolean;
    /** Said of this quarter already. */
    hasUsed: boolean;
    /** The check that comes before one's first asset is still to be passed. */
    lacksBasics: boolean;
  } | null;
};

/** That an asset was guidance in a piece of work. */
export type AssetUse = { id: number; assetId: number; work: string; usedOn: Day; name: string };

/** An asset as a line in other modules' lists. */
export type AssetCard = { id: number; title: string; unitId: number; level: Level; state: AssetState; form: AssetForm };

export type SharingState = 'planned' | 'held' | 'cancelled';
export type Sharing = {
  id: number;
  unitId: number;
  title: string;
  speakerId: number;
  heldOn: Day;
  minutes: number;
  state: SharingState;
  recordedBy: number | null;
  recordedAt: Date | null;
  /** The asset that is told of, or that was made of its material. */
  assetId: number | null;
  /** Time of the day, `09:00`, or empty. */
  begins: string;
  place: string;
  audience: string;
};

export const rhythms = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Sessions of a unit planned for a year in a rhythm. */
export type Series = {
  id: number;
  unitId: number;
  title: string;
  rhythm: Rhythm;
  startsOn: Day;
  endsOn: Day;
  minutes: number;
  begins: string;
  place: string;
  audience: string;
  organiserId: number;
};

/** One date of a series; a session once topic and speaker are known. */
export type SeriesDate = {
  id: number;
  seriesId: number;
  plannedOn: Day;
  onDate: Day;
  topic: string;
  speakerId: number | null;
  sharingId: number | null;
  droppedOn: Day | null;
  droppedReason: string;
  /** Its session was held before somebody other than the speaker. */
  isHeld: boolean;
};

export const ratings = ['clear', 'useful', 'usable'] as const;
export type Rating = (typeof ratings)[number];
/** What one of those present said of a session: 1 to 5 each, and a remark. */
export type Feedback = Record<Rating, number> & { remark: string };

/** A piece of text, found by the search or not. */
export type Piece = { text: string; isFound: boolean };

/** Who set which level of an asset, when, for whom and why. */
export type LevelDecision = {
  id: number;
  fromLevel: Level;
  toLevel: Level;
  readers: number;
  teams: number;
  reason: string;
  byName: string;
  at: Date;
};

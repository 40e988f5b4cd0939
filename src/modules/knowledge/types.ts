// Knowledge: assets with their texts, authors and readers; sessions in which one person tells others. Plain data.
import type { PersonName } from '#modules/people/types.ts';
import type { Day } from '#platform/dates.ts';

/** 1 = named people, 2 = the level-I unit, 3 = the ministry, 4 = everybody, without sign-in. */
export type Level = 1 | 2 | 3 | 4;
export type AssetState = 'draft' | 'published' | 'withdrawn';
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
};

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
  createdBy: number;
  createdAt: Date;
  submittedAt: Date | null;
  changedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string;
};

/** How the reader is related to an asset: all that its policy asks. */
export type Standing = {
  isSignedIn: boolean;
  isAuthor: boolean;
  /** Named to read it at level 1. */
  isReader: boolean;
  /** Placed in the unit whose people read it at level 2. */
  isOfHouse: boolean;
  /** Holds the care of its unit's assets. */
  isSteward: boolean;
};

export type AssetFile = { id: number; name: string; sha256: string; size: number; type: string; addedIn: number };
export type AssetVersion = AssetText & { version: number; note: string; byName: string; at: Date };
export type AssetAbilities = {
  write: boolean;
  publish: boolean;
  withdraw: boolean;
  restore: boolean;
  setLevel: boolean;
};

/** One asset with all that its page shows. */
export type AssetView = Asset & {
  unitCode: string;
  unitName: string;
  authors: PersonName[];
  readers: PersonName[];
  files: AssetFile[];
  abilities: AssetAbilities;
  /** Who opened it, told to its authors alone, at level 1 and 2. */
  openings: { name: string; at: Date; times: number }[] | null;
};

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
};

/** A piece of text, found by the search or not. */
export type Piece = { text: string; isFound: boolean };

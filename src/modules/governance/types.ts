// Governance: the documents that govern, and skill groups with their owner and instructors. Plain data.
import type { Day } from '#platform/dates.ts';

export const documentKinds = [
  'direction',
  'vision',
  'culture',
  'people-reference',
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
};

/** How it stands on a day. */
export type DocumentState = 'coming' | 'valid' | 'expired' | 'withdrawn';

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
  | 'ended';

// Learning teams: what they are for, who belongs to them from when to when, who leads them. Plain data.
import type { Day } from '#platform/dates.ts';

/** Why people came together: an assignment, own initiative, a topic, trust, an action-learning project. */
export const kinds = ['assignment', 'initiative', 'topic', 'trust', 'action-learning'] as const;
export type Kind = (typeof kinds)[number];

/** By which methods a team learns. */
export const methods = [
  'briefing',
  'mentoring',
  'meeting',
  'rotation',
  'teamwork',
  'inquiry',
  'consultation',
  'reading',
  'monitoring',
  'visit',
  'other-organisations',
  'partners',
  'experience',
  'training'
] as const;
export type Method = (typeof methods)[number];

export type TeamState = 'proposed' | 'declined' | 'active' | 'archived';

/** What a team is and is for; it can be written anew while the team is at work. */
export type TeamText = {
  name: string;
  kind: Kind;
  purpose: string;
  methods: Method[];
  /** Number and date of the document that formed it, where one did. */
  document: string;
};

export type Team = TeamText & {
  id: number;
  unitId: number;
  leaderId: number;
  state: TeamState;
  version: number;
  madeBy: number;
  madeAt: Date;
  beganOn: Day | null;
  archivedOn: Day | null;
};

/** How the reader is related to a team: all that its policy asks. */
export type Standing = {
  isLeader: boolean;
  isMaker: boolean;
  /** Belongs to it today. */
  isMember: boolean;
  /** Belonged to it at some time. */
  wasMember: boolean;
  /** Leads or oversees its home unit. */
  isInCharge: boolean;
  /** Placed in the level-I unit of its home unit, or below the home unit. */
  isOfHouse: boolean;
};

export type SeenTeam = Team & Standing;

export type PersonName = { id: number; nip: string; name: string };

/** Somebody who belongs or belonged to a team. */
export type Member = PersonName & { joinedOn: Day; leftOn: Day | null; unitName: string | null };

/** What was decided about a team, as it stands in its history. */
export type StepKind =
  'make' | 'propose' | 'accept' | 'decline' | 'change' | 'leader' | 'add' | 'remove' | 'leave' | 'archive';

/** A team as a choice in the form of another module; teams of one name are told apart by the code of their home unit. */
export type TeamName = { id: number; name: string; unitCode: string };

/** Why something is refused. */
export type Reason =
  | 'no-place'
  | 'foreign-unit'
  | 'document-missing'
  | 'not-now'
  | 'own-proposal'
  | 'reason-missing'
  | 'not-yours'
  | 'stale'
  | 'unknown-nip'
  | 'none-chosen'
  | 'not-at-work'
  | 'not-a-member'
  | 'leader-stays';

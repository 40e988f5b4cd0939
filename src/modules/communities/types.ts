// Communities of practice and of interest: charter, members, sessions, posts. Plain data.
import type { Day } from '#platform/dates.ts';

export const kinds = ['practice', 'interest'] as const;
export type Kind = (typeof kinds)[number];
export type CommunityState = 'proposed' | 'declined' | 'active' | 'closed';
/** As it is shown: an active community without a sign of life for ninety days is dormant. */
export type ShownState = CommunityState | 'dormant';
export type Part = 'member' | 'moderator' | 'owner';

/** What a community sets out to do; each change of it is a version. */
export type Charter = {
  name: string;
  kind: Kind;
  purpose: string;
  outputs: string;
  measures: string;
  /** How often and when it meets, in words. */
  calendar: string;
  /** Job families that a community of practice serves. */
  families: string[];
  /** Whether those who may join read posts and see members. */
  isOpen: boolean;
  startsOn: Day;
  endsOn: Day | null;
  /** The sponsor is whoever leads this unit today. */
  sponsorUnitId: number;
  /** The unit whose people may join; null = the whole ministry. */
  openToId: number | null;
};

export type Community = Charter & {
  id: number;
  unitId: number;
  state: CommunityState;
  version: number;
  proposedBy: number;
  proposedAt: Date;
  acceptedOn: Day | null;
  closedOn: Day | null;
  quietUntil: Day | null;
};

/** How the reader is related to a community: all that its policy asks. */
export type Standing = {
  part: Part | null;
  isProposer: boolean;
  isSponsor: boolean;
  /** Oversees the unit that the community belongs to. */
  isOfficer: boolean;
  /** Placed where the community is open. */
  isInReach: boolean;
};

/** How a community lives today. */
export type Life = {
  /** The last session held, post, or the day it was accepted; null before. */
  lastLifeOn: Day | null;
  /** Whether an owner is at work where the community is open. */
  hasOwner: boolean;
  /** The reader's own membership; null for who is none. */
  membershipId: number | null;
};

export type SeenCommunity = Community & Standing & Life;

/** A decision about a community, as it stands in its history. */
export type StepKind =
  'propose' | 'accept' | 'decline' | 'charter' | 'go-on' | 'close' | 'owner' | 'moderator' | 'member' | 'stand';

export type PersonName = { id: number; nip: string; name: string };

export type Membership = {
  id: number;
  communityId: number;
  personId: number;
  unitId: number;
  part: Part;
  joinedOn: Day;
  leftOn: Day | null;
  supervisorNotedAt: Date | null;
  supervisorNotedBy: number | null;
  officerNotedAt: Date | null;
  officerNotedBy: number | null;
};

export type SessionState = 'planned' | 'held' | 'cancelled';
export type Session = {
  id: number;
  communityId: number;
  title: string;
  agenda: string;
  heldOn: Day;
  /** `14:00:00`, where the ministry is. */
  startsAt: string;
  minutes: number;
  place: string;
  address: string;
  state: SessionState;
  plannedBy: number;
};

export type Way = 'code' | 'list';
export type Attendance = {
  personId: number;
  way: Way;
  listedBy: number | null;
  confirmedBy: number | null;
  confirmedAt: Date | null;
  deniedAt: Date | null;
  isLate: boolean;
};

export const postKinds = ['question', 'note', 'announcement'] as const;
export type PostKind = (typeof postKinds)[number] | 'answer';
export type Post = {
  id: number;
  communityId: number;
  parentId: number | null;
  kind: PostKind;
  title: string;
  body: string;
  authorId: number;
  postedAt: Date;
  version: number;
  withdrawnAt: Date | null;
  withdrawnReason: string;
};

/** Why something is refused. */
export type Reason =
  | 'not-now'
  | 'own-proposal'
  | 'reason-missing'
  | 'stale'
  | 'closed'
  | 'not-open'
  | 'out-of-reach'
  | 'no-place'
  | 'member-already'
  | 'not-a-member'
  | 'only-owner'
  | 'owner-away'
  | 'term-reversed'
  | 'too-long-ago'
  | 'too-far'
  | 'term-long'
  | 'term-far'
  | 'family-missing'
  | 'foreign-unit'
  | 'no-sponsor'
  | 'unknown-nip'
  | 'none-chosen'
  | 'not-yours'
  | 'not-yet'
  | 'too-late'
  | 'over'
  | 'cancelled'
  | 'wrong-code'
  | 'organiser-own'
  | 'own-list'
  | 'present-already'
  | 'held-already'
  | 'own-post'
  | 'withdrawn';

// Who may see a community and what is inside, and what the reader can do there. Pure.
import { isReviewDue, join, mayDecide, mayName, mayReview, mayWriteCharter, runs } from './rules.ts';
import type { Day } from '#platform/dates.ts';
import type { Community, SeenCommunity, Standing } from './types.ts';

/** What a role may be given in this module; members, owners and sponsors need no capability. */
export const capabilities = {
  'communities.oversee': {
    id: 'Mengawasi komunitas unit: mencatat keanggotaan, memutuskan usulan, menunjuk pemilik',
    en: 'Oversee the communities of a unit: note memberships, decide proposals, name owners'
  }
} as const;

type Seen = Pick<Community, 'state' | 'isOpen'> & Standing;

/** Whether the community exists for this reader: where it is open, to its members, and to whom it concerns by office. */
export function maySee(community: Seen): boolean {
  if (community.part !== null || community.isSponsor || community.isOfficer || community.isProposer) return true;
  return community.isInReach && (community.state === 'active' || community.state === 'closed');
}

/** Whether the reader sees posts and members: inside, by office, or because it is open. */
export const maySeeInside = (community: Seen): boolean =>
  maySee(community) && (community.isOpen || community.part !== null || community.isSponsor || community.isOfficer);

export type Abilities = Record<
  | 'join'
  | 'leave'
  | 'decide'
  | 'writeCharter'
  | 'review'
  | 'close'
  | 'nameOwner'
  | 'nameParts'
  | 'stand'
  | 'planSession'
  | 'post'
  | 'announce'
  | 'seeInside'
  | 'exportMembers'
  | 'draftOutput',
  boolean
>;

/** What the reader can do: the pages show just these. */
export function abilitiesOver(community: SeenCommunity, today: Day): Abilities {
  const isMember = community.part !== null;
  const isActive = community.state === 'active';
  return {
    join: join(community).ok,
    leave: isMember,
    decide: mayDecide(community).ok,
    writeCharter: mayWriteCharter(community),
    review: mayReview(community) && isReviewDue(community, today),
    close: mayReview(community),
    nameOwner: mayName(community, 'owner'),
    nameParts: mayName(community, 'moderator'),
    stand: isActive && isMember && !community.hasOwner,
    planSession: isActive && runs(community),
    post: isActive && isMember,
    announce: isActive && runs(community),
    seeInside: maySeeInside(community),
    exportMembers: community.part === 'owner' || community.isOfficer || community.isSponsor,
    draftOutput: isMember
  };
}

/** In which part somebody meets a membership of another: as who decides for the person, as officer of the unit. */
export type NoterPart = 'supervisor' | 'officer';

// The face of the module: what routes and higher modules may ask of it.
export { attendSession, confirmPresent, denyPresent, listPresent } from './attend-session.ts';
export { queues } from './read-queues.ts';
export { decideCommunity } from './decide-community.ts';
export { evidence } from './evidence.ts';
export { joinCommunity, leaveCommunity } from './join-community.ts';
export { namePart, standForOwner } from './name-part.ts';
export { noteMemberships } from './note-memberships.ts';
export { answerOffer, offerCommunity, openOffers, type Offer } from './offer-community.ts';
export { cancelSession, changeSession, planSession } from './plan-session.ts';
export { bringFiles, openPostFile } from './post-files.ts';
export { proposeCommunity } from './propose-community.ts';
export { charterChoices, getCharter, type CharterChoices, type CharterView, type StepLine } from './read-charter.ts';
export {
  communityHead,
  getCommunity,
  type CommunityHead,
  type CommunityView,
  type Health,
  type Member,
  type PostLine,
  type SessionLine
} from './read-community.ts';
export { duties, type Duty } from './read-duties.ts';
export { listCommunities, visibleCommunities, type CommunityLine, type CommunityList } from './read-list.ts';
export { allMembers, getMembers, type MembersView } from './read-members.ts';
export {
  getMembership,
  readNotices,
  type MembershipView,
  type Notices,
  type TeamStanding,
  type Waiting
} from './read-notices.ts';
export { getThread, type ShownPost, type ThreadView } from './read-posts.ts';
export { getSession, listSessions, shownCode, type SessionView } from './read-sessions.ts';
export { reviewCommunity } from './review-community.ts';
export { writeCharter } from './write-charter.ts';
export { answerPost, changePost, usePost, withdrawPost, writePost } from './write-post.ts';
export { calendarEntries } from './dated-sessions.ts';

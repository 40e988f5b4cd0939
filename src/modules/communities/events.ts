// What this module makes known: what became of a community, of memberships, sessions and posts.

/** Events of a community; their subject is `communities.community:ID`, the unit its own, or one it concerns. */
export type CommunityEvent =
  | 'communities.community.proposed'
  | 'communities.community.accepted'
  | 'communities.community.declined'
  | 'communities.community.changed'
  | 'communities.community.continued'
  | 'communities.community.closed'
  | 'communities.community.handed-over'
  | 'communities.community.counted';

/** Events of memberships; their subject is `communities.membership:ID`, the person the member. */
export type MembershipEvent =
  | 'communities.membership.joined'
  | 'communities.membership.left'
  | 'communities.membership.noted'
  | 'communities.membership.part-changed'
  | 'communities.membership.stood';

/** Events of offers; their subject is `communities.community:ID`, the person whom it was offered. */
export type OfferEvent = 'communities.offer.made' | 'communities.offer.accepted' | 'communities.offer.declined';

/** Events of sessions; their subject is `communities.session:ID`, the person who attended, if one did. */
export type SessionEvent =
  | 'communities.session.planned'
  | 'communities.session.changed'
  | 'communities.session.cancelled'
  | 'communities.session.listed'
  | 'communities.session.attended'
  | 'communities.session.denied';

/** Events of posts; their subject is `communities.post:ID`, the person its author. */
export type PostEvent =
  | 'communities.post.posted'
  | 'communities.post.changed'
  | 'communities.post.withdrawn'
  | 'communities.post.used'
  | 'communities.post.unused';

export type CommunitiesEvent = CommunityEvent | MembershipEvent | OfferEvent | SessionEvent | PostEvent;

// What this module makes known: never what was said, nor of which kind a relation is, nor whether work was below standard.

/** Events of relations; their subject is `coaching.relation:ID`, the person each side. */
export type RelationEvent =
  | 'coaching.relation.asked'
  | 'coaching.relation.accepted'
  | 'coaching.relation.declined'
  | 'coaching.relation.withdrawn'
  | 'coaching.relation.opened'
  | 'coaching.relation.acknowledged'
  | 'coaching.relation.ended';

/** Events of sessions and of what was agreed in them; their subject is `coaching.session:ID`. */
export type SessionEvent =
  | 'coaching.session.planned'
  | 'coaching.session.cancelled'
  | 'coaching.session.confirmed'
  | 'coaching.session.noted'
  | 'coaching.session.agreed'
  | 'coaching.session.followed-up';

export type OfferEvent = 'coaching.offer.opened' | 'coaching.offer.closed';
export type FeedbackEvent = 'coaching.feedback.given' | 'coaching.feedback.read';
export type RecognitionEvent =
  'coaching.recognition.given' | 'coaching.recognition.hidden' | 'coaching.recognition.shown';

/** Events of help; told of both people, since whether one counts depends on the other. */
export type HelpEvent =
  'coaching.help.thanked' | 'coaching.help.claimed' | 'coaching.help.confirmed' | 'coaching.help.refused';

export type CoachingEvent = RelationEvent | SessionEvent | OfferEvent | FeedbackEvent | RecognitionEvent | HelpEvent;

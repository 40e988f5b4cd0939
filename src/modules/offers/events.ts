// What this module makes known of offers, applications and work given directly.

/** Events of an offer; their subject is `offers.offer:ID`. */
export type OfferEvent =
  'offers.offer.opened' | 'offers.offer.changed' | 'offers.offer.closed' | 'offers.offer.withdrawn';

/** Events of an application; their subject is `offers.application:ID`, their person the applicant. */
export type ApplicationEvent =
  | 'offers.application.sent'
  | 'offers.application.nominated'
  | 'offers.application.nomination-declined'
  | 'offers.application.taken-back'
  | 'offers.application.agreed'
  | 'offers.application.objected'
  | 'offers.application.selected'
  | 'offers.application.not-selected'
  | 'offers.application.lapsed'
  | 'offers.application.seen';

/** Events of work given directly; their subject is `offers.assignment:ID`, their person the team member. */
export type AssignmentEvent =
  | 'offers.assignment.given'
  | 'offers.assignment.accepted'
  | 'offers.assignment.declined'
  | 'offers.assignment.taken-back';

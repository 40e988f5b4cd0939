// What this module makes known: how rounds of review went.

/** Events of rounds; their subject is `curation.round:ID`, the unit the one that owns the asset. */
export type RoundEvent =
  | 'curation.round.opened'
  | 'curation.round.signed'
  | 'curation.round.confirmed'
  | 'curation.round.updated'
  | 'curation.round.replaced'
  | 'curation.round.reinstated'
  | 'curation.round.rescheduled';

export type CurationEvent = RoundEvent;

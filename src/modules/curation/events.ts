// What this module makes known: how rounds of review went, what is needed, what is collected.

/** Events of rounds; their subject is `curation.round:ID`, the unit the one that owns the asset. */
export type RoundEvent =
  | 'curation.round.opened'
  | 'curation.round.signed'
  | 'curation.round.confirmed'
  | 'curation.round.updated'
  | 'curation.round.replaced'
  | 'curation.round.reinstated'
  | 'curation.round.rescheduled';

/** Events of needs; their subject is `curation.need:ID` (of a confirmed list `curation.need_review:ID`). */
export type NeedEvent =
  | 'curation.need.listed'
  | 'curation.need.ended'
  | 'curation.need.confirmed'
  | 'curation.need.matched'
  | 'curation.need.unmatched'
  | 'curation.need.assigned'
  | 'curation.need.released'
  | 'curation.need.drafted';

/** Events of collections; their subject is `curation.collection:ID`. */
export type CollectionEvent =
  | 'curation.collection.made'
  | 'curation.collection.changed'
  | 'curation.collection.filled'
  | 'curation.collection.handed-over'
  | 'curation.collection.closed';

export type CurationEvent = RoundEvent | NeedEvent | CollectionEvent;

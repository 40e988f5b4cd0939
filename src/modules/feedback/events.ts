// What this module makes known of recommendations, follow-ups and voices.

/** Events of a recommendation; their subject is `feedback.recommendation:ID`. */
export type RecommendationEvent =
  | 'feedback.recommendation.opened'
  | 'feedback.recommendation.withdrawn'
  | 'feedback.recommendation.committed'
  | 'feedback.recommendation.planned'
  | 'feedback.recommendation.approved'
  | 'feedback.recommendation.returned'
  | 'feedback.recommendation.reviewed'
  | 'feedback.recommendation.needs-checked'
  | 'feedback.recommendation.concluded'
  | 'feedback.recommendation.reopened'
  | 'feedback.recommendation.closed'
  | 'feedback.recommendation.learnt'
  | 'feedback.recommendation.passed-on';

/** Events of a development action; their subject is `feedback.action:ID`. */
export type ActionEvent =
  'feedback.action.added' | 'feedback.action.done' | 'feedback.action.confirmed' | 'feedback.action.refused';

/** Events of a dialogue; their subject is `feedback.dialogue:ID`. */
export type DialogueEvent = 'feedback.dialogue.recorded' | 'feedback.dialogue.confirmed';

/** Events of what is spread; their subject is `feedback.spread:ID`. */
export type SpreadEvent = 'feedback.spread.sent' | 'feedback.spread.acknowledged';

/** Somebody in a unit has rated: told once an hour for the unit, of nobody. */
export type RatingEvent = 'feedback.rating.given';

/** Events of a round; their subject is `feedback.round:ID`. */
export type RoundEvent = 'feedback.round.opened' | 'feedback.round.closed';

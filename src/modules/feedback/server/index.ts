// The face of the module feedback: what routes and higher modules may call.
export { openRecommendation, openRecommendations, type NewOne } from './open-recommendations.ts';
export { closeFollowUp, commitFollowUp, judgePlan, reviewFollowUp, withdrawRecommendation } from './lead-follow-up.ts';
export {
  addAction,
  checkNeeds,
  judgeAction,
  noteLesson,
  noteOutcome,
  planFollowUp,
  reportAction
} from './carry-out.ts';
export { confirmDialogue, recordDialogue } from './hold-dialogue.ts';
export { acknowledge, getSpread, spreadWord, type SpreadView } from './spread-word.ts';
export {
  rateFollowUp,
  ratingResults,
  readRating,
  settleRatings,
  type RatingLine,
  type RatingView
} from './rate-follow-up.ts';
export { answerRound, closeRound, getRound, listRounds, openRound, roundUnits, type RoundView } from './ask-voices.ts';
export type { RoundRow } from './store-rounds.ts';
export type { RatingPlace } from './store-ratings.ts';
export { passOn } from './pass-on.ts';
export {
  listRecommendations,
  openChoices,
  recommendationRows,
  seenRecommendations,
  seenRounds,
  type Line,
  type OpenChoices,
  type RecommendationList
} from './read-list.ts';
export {
  getRecommendation,
  type ActionView,
  type DialogueView,
  type RecommendationView
} from './read-recommendation.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';
export { liftOverRatings, ratingsBelow, type RatingBelow, type RatingsBelow } from './read-ratings-below.ts';

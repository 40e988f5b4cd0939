// The face of the module coaching: what routes and higher modules may call.
export { agreeAction, answerAction, seeAction } from './agree-action.ts';
export { answerRelation, withdrawRelation } from './answer-relation.ts';
export { beginRelation } from './begin-relation.ts';
export { cancelSession, planSession } from './plan-session.ts';
export { confirmSession } from './confirm-session.ts';
export { endRelation } from './end-relation.ts';
export { acknowledgeOpening, giveOpening } from './give-opening.ts';
export { giveFeedback, openFeedback } from './give-feedback.ts';
export { giveRecognition, hideRecognition } from './give-recognition.ts';
export { closeOffer, openOffer } from './open-offer.ts';
export { answerHelp, claimHelp, thank, thankAuthors } from './thank.ts';
export { writeNote } from './write-note.ts';
export { calendarEntries, lastCoached } from './read-calendar.ts';
export { queues } from './read-queues.ts';
export { duties, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';
export { openHelp, openNotes, openRecognitions, openRelations } from './open-records.ts';
export { listHelp, thanksChoices, thanksFor, type HelpList, type ShownHelp, type ThanksChoice } from './read-help.ts';
export {
  listFeedback,
  listRecognitions,
  recognitionsOf,
  visibleRecognitions,
  type FeedbackLine,
  type FeedbackList,
  type RecognitionLine,
  type RecognitionList
} from './read-notes.ts';
export { listOffers, suggestedCoaches, type LineLeader, type OfferLine, type Offers } from './read-offers.ts';
export {
  getRelation,
  listRelations,
  type OwnCoaching,
  type RelationLine,
  type RelationView,
  type SessionLine
} from './read-relations.ts';
export { getSession, type SessionView } from './read-session.ts';

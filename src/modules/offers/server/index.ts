// The face of the module offers: what routes and higher modules may call.
export { openOffer } from './open-offer.ts';
export { changeOffer } from './change-offer.ts';
export { endOffer } from './end-offer.ts';
export { applyFor, takeBackApplication } from './apply.ts';
export { answerNomination, nominate, type Nominated } from './nominate.ts';
export { supportApplications, type Supported } from './support-applications.ts';
export { selectApplicants } from './select-applicants.ts';
export { noteResult } from './note-result.ts';
export { giveAssignment } from './give-assignment.ts';
export { answerAssignment, takeBackAssignment } from './answer-assignment.ts';
export {
  getOffer,
  listOffers,
  offerRows,
  ownOffers,
  type OfferLine,
  type OfferList,
  type OfferView
} from './read-offers.ts';
export { assignmentCards, getAssignment, type AssignmentView } from './read-assignments.ts';
export {
  assignmentChoices,
  offerChoices,
  offerToChange,
  type AssignmentChoices,
  type OfferChoices
} from './read-forms.ts';
export { teamOffers, type QueuedApplication, type TeamOffers } from './read-team.ts';
export type { ListedAssignment, TeamApplication } from './store-team.ts';
export type { OwnApplication } from './store-lists.ts';
export { queues } from './read-queues.ts';
export { duties, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';

// The face of the module needs: what routes and higher modules may call.
export { proposeNeed, stateNone, takeBackNeed } from './propose-need.ts';
export { answerNeed, answerNeeds, type Answered } from './answer-needs.ts';
export { followNeed } from './follow-need.ts';
export { handOnNeeds, handedNeeds, handedToUnits, type NeedsHandedOn } from './hand-on-needs.ts';
export type { Handed } from './store-handed.ts';
export { needCycles, setCycle } from './set-cycle.ts';
export type { Cycle } from './store-cycles.ts';
export {
  getNeed,
  needToFollow,
  ownNeeds,
  proposedShare,
  teamNeeds,
  type NeedView,
  type OpenGap,
  type OwnNeeds,
  type QueuedNeed,
  type TeamNeeds
} from './read-needs.ts';
export type { ListedNeed } from './store-team.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export { evidence } from './evidence.ts';

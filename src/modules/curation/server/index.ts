// The face of the module: what routes and higher modules may ask of it.
export { checkAddresses } from './check-addresses.ts';
export { checkPlaces } from './check-places.ts';
export { evidence } from './evidence.ts';
export { exportCollection } from './export-collection.ts';
export { findHeirs, openRounds } from './open-rounds.ts';
export { boardRows, readBoard, type FreshnessBoard, type ShownLine } from './read-board.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
  freshnessOf,
  getRound,
  stalenessOf,
  type Freshness,
  type RoundView,
  type Staleness
} from './read-freshness.ts';
export { confirmNeeds, dropNeed, listNeed } from './keep-needs.ts';
export {
  changeCollection,
  closeCollection,
  collectAsset,
  handOver,
  makeCollection,
  moveAsset,
  takeOut
} from './keep-collection.ts';
export { assignNeed, draftForNeed, matchNeed, releaseAuthor, unmatchNeed } from './meet-need.ts';
export { getCollection, listCollections, type CollectionList, type CollectionView } from './read-collections.ts';
export { getNeed, needChoices, needRows, readNeeds, type NeedsView, type NeedView } from './read-needs.ts';
export type { CollectedAsset } from './store-collections.ts';
export type { Match } from './store-matches.ts';
export { reinstateAsset, replaceAsset } from './replace-asset.ts';
export { rescheduleRound, signRound } from './sign-round.ts';
export type { PastLine } from './store.ts';
export { placesAstray, type AstrayPlace } from './see-places.ts';
export { subjectChoices, subjectOwners } from './read-subjects.ts';
export type { GroupChoice, SubjectOwner } from './store-groups.ts';

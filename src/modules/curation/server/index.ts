// The face of the module: what routes and higher modules may ask of it.
export { checkAddresses } from './check-addresses.ts';
export { evidence } from './evidence.ts';
export { findHeirs, openRounds } from './open-rounds.ts';
export { boardLength, boardRows, readBoard, type FreshnessBoard, type ShownLine } from './read-board.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
  freshnessOf,
  getRound,
  stalenessOf,
  type Freshness,
  type RoundView,
  type Staleness
} from './read-freshness.ts';
export { reinstateAsset, replaceAsset } from './replace-asset.ts';
export { rescheduleRound, signRound } from './sign-round.ts';
export type { PastLine } from './store.ts';

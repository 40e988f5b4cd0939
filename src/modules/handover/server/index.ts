// The face of the module: what routes and higher modules may ask of it.
export { evidence } from './evidence.ts';
export { giveDirection, replyToDirection } from './give-direction.ts';
export { announceMove, openMoves } from './open-moves.ts';
export { openSeenMoves } from './open-seen.ts';
export { duties, queues, type Duty } from './read-duties.ts';
export {
  getMove,
  listMoves,
  readKnowledgeBoard,
  type KnowledgeBoard,
  type MoveList,
  type MoveView
} from './read-moves.ts';
export { addItem, completeMove, confirmRead, dropItem, endMove, makeReady, nameSuccessor } from './write-handover.ts';

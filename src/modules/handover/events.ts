// What this module makes known: how hand-overs went, what leaders directed.

/** Events of moves; their subject is `handover.move:ID`, the person who moves, the unit the one that is left. */
export type MoveEvent =
  | 'handover.move.opened'
  | 'handover.move.written'
  | 'handover.move.ready'
  | 'handover.move.successor-named'
  | 'handover.move.read'
  | 'handover.move.completed'
  | 'handover.move.waived'
  | 'handover.move.dropped';

/** Events of directions; their subject is `handover.direction:ID`, the person who is addressed. */
export type DirectionEvent = 'handover.direction.given' | 'handover.direction.answered';

export type HandoverEvent = MoveEvent | DirectionEvent;

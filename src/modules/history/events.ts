// What this module tells the others: a file taken over, a difference settled.

/** Their subjects are `history.import-run:ID` and `history.record:ID`. */
export type HistoryEvent = 'history.run.imported' | 'history.record.settled' | 'history.record.parted';

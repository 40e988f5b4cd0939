// The face of the module history: what routes and higher modules may call.
export type { HistoryReport } from './import-history.ts';
export { historyImport } from './upload-history.ts';
export { matchAgain } from './match-again.ts';
export { partRecord, settleRecord } from './settle-record.ts';
export {
  getRecord,
  readHistory,
  trainingsOf,
  type ConflictLine,
  type RecordView,
  type Training
} from './read-history.ts';
export { duties, queues, type Duty } from './read-duties.ts';

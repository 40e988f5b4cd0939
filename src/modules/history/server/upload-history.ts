// The file of training history that an administrator sent: received, checked, taken over, forgotten.
import { oneFileImport } from '#platform/server/one-file-import.ts';
import { mayImport } from '../policy.ts';
import { importHistory, type HistoryReport } from './import-history.ts';
import { selectRuns, type RunLine } from './store-lists.ts';

/** What the page of the import asks for. */
export const historyImport = oneFileImport<HistoryReport, RunLine>({
  of: 'history',
  may: ({ actor }) => mayImport(actor),
  run: importHistory,
  isStored: ({ isBroken }) => !isBroken,
  runs: selectRuns
});

// Everything the last check of a history file had to say, as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { historyImport } from '#modules/history/server/index.ts';
import { historyNote } from '#modules/history/ui/words.ts';
import { notesTable } from '#modules/people/export-tables.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(notesTable((await historyImport.read(locals.ctx)).upload?.report, historyNote), params.format);

// Everything the last check of a file of programmes had to say, as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { notesTable } from '#modules/people/export-tables.ts';
import { programmeImport } from '#modules/programmes/server/index.ts';
import { programmeNote } from '#modules/programmes/ui/words.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(notesTable((await programmeImport.read(locals.ctx)).upload?.report, programmeNote), params.format);

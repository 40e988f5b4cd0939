// Everything the last check of a file of programmes had to say, as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { notesTable } from '#modules/people/export-tables.ts';
import { readProgrammeImport } from '#modules/programmes/server/index.ts';
import { programmeNote } from '#modules/programmes/ui/words.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(notesTable((await readProgrammeImport(locals.ctx)).upload?.report, programmeNote), params.format);

// Everything the last check had to say, as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { notesTable } from '#modules/people/export-tables.ts';
import { readImport } from '#modules/people/server/index.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(notesTable((await readImport(locals.ctx)).upload?.report), params.format);

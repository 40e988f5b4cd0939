// The files of the archive in hand with what is to be said of each, as a table.
import { folderTable } from '#modules/knowledge/export-tables.ts';
import { folderLines } from '#modules/knowledge/server/index.ts';
import { tableResponse } from '#platform/server/write-table.ts';

export const GET = async ({ locals, params }) =>
  tableResponse(folderTable(await folderLines(locals.ctx)), params.format);

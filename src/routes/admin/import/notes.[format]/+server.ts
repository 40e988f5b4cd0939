// Everything the last check had to say, as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { notesTable } from '#modules/people/export-tables.ts';
import { readImport } from '#modules/people/server/index.ts';

export const GET = async ({ locals, params }) => {
  const { upload } = await readImport(locals.ctx);
  const { errors = [], warnings = [] } = upload?.report ?? {};
  const notes = [
    ...errors.map((note) => ({ ...note, isError: true })),
    ...warnings.map((note) => ({ ...note, isError: false }))
  ];
  return tableResponse(notesTable(notes), params.format);
};

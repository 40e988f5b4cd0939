// The freshness board as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { boardTable } from '#modules/curation/export-tables.ts';
import { boardSchema } from '#modules/curation/schema.ts';
import { boardRows } from '#modules/curation/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = boardSchema.parse(Object.fromEntries(url.searchParams));
  const board = await boardRows(locals.ctx, query);
  return tableResponse(boardTable({ ...board, day: today(locals.ctx) }), params.format);
};

// The rows behind a number as a file; what is out of the reader's reach stays without a name there, too.
import { readDrillDown } from '#modules/assessment/server/index.ts';
import { drillTable } from '#modules/assessment/export-tables.ts';
import { drillIn, rowsAFile, yearIn } from '#modules/assessment/schema.ts';
import { tableResponse } from '#platform/server/write-table.ts';

export const GET = async ({ locals, params, url }) => {
  const of = { code: params.code, practice: params.id, year: yearIn(url), locale: locals.locale };
  const page = { achieved: drillIn(url).achieved, limit: rowsAFile, offset: 0 };
  const view = await readDrillDown(locals.ctx, of, page);
  return tableResponse(drillTable(view, locals.locale), params.format);
};

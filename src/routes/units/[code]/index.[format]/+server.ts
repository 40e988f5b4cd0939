// The index of a unit with components and practices as a file.
import { readUnit } from '#modules/assessment/server/index.ts';
import { unitTable } from '#modules/assessment/export-tables.ts';
import { yearIn } from '#modules/assessment/schema.ts';
import { tableResponse } from '#platform/server/write-table.ts';

export const GET = async ({ locals, params, url }) => {
  const view = await readUnit(locals.ctx, params.code, { year: yearIn(url), locale: locals.locale });
  return tableResponse(unitTable(view), params.format);
};

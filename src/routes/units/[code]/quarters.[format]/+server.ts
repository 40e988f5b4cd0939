// The quarters of a unit as a file.
import { tableResponse } from '#platform/server/write-table.ts';
import { readQuarters } from '#modules/assessment/server/index.ts';
import { quartersTable } from '#modules/assessment/export-quarters.ts';
import { yearIn } from '#modules/assessment/schema.ts';

export const GET = async ({ locals, params, url }) => {
  const view = await readQuarters(locals.ctx, params.code, { year: yearIn(url), locale: locals.locale });
  return tableResponse(quartersTable(view), params.format);
};

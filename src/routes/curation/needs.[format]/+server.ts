// Needs or gaps of a unit as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { needsTable } from '#modules/curation/export-tables.ts';
import { needListSchema } from '#modules/curation/schema-needs.ts';
import { needRows } from '#modules/curation/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = needListSchema.parse(Object.fromEntries(url.searchParams));
  const found = await needRows(locals.ctx, query);
  return tableResponse(needsTable({ ...found, day: today(locals.ctx) }), params.format);
};

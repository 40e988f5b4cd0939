// The catalogue as a file, by the same query as the page.
import { tableResponse } from '#platform/server/write-table.ts';
import { programmesTable } from '#modules/programmes/export-tables.ts';
import { catalogueSchema } from '#modules/programmes/schema.ts';
import { exportProgrammes } from '#modules/programmes/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = catalogueSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(programmesTable(await exportProgrammes(locals.ctx, query)), params.format);
};

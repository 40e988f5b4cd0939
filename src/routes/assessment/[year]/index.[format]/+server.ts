// The index table of a year as a file, as it is filtered and ordered.
import { notFound } from '#platform/server/errors.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { readIndexTable } from '#modules/assessment/server/index.ts';
import { indexFile } from '#modules/assessment/export-tables.ts';
import { indexQueryIn, yearOfText } from '#modules/assessment/schema.ts';

export const GET = async ({ locals, params, url }) => {
  const year = yearOfText(params.year) ?? notFound('year');
  const of = { year, locale: locals.locale, query: indexQueryIn(url), pageSize: null };
  const table = await readIndexTable(locals.ctx, of);
  return tableResponse(indexFile(table), params.format);
};

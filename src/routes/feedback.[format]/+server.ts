// The list of recommendations as a file, by the same query as the page.
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { recommendationsTable } from '#modules/feedback/export-table.ts';
import { listSchema } from '#modules/feedback/schema.ts';
import { recommendationRows } from '#modules/feedback/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = listSchema.parse(Object.fromEntries(url.searchParams));
  const day = today(locals.ctx);
  const lines = await recommendationRows(locals.ctx, query);
  return tableResponse(recommendationsTable(lines, { year: query.year ?? yearOf(day) - 1, day }), params.format);
};

// The list of offers as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { offersTable } from '#modules/offers/export-table.ts';
import { listSchema } from '#modules/offers/schema.ts';
import { offerRows } from '#modules/offers/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = listSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(offersTable(await offerRows(locals.ctx, query), today(locals.ctx)), params.format);
};

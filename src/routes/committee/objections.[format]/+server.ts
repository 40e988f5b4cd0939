// Objections to measures as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { objectionTable } from '#modules/committee/export-tables.ts';
import { objectionListSchema } from '#modules/committee/schema.ts';
import { listObjections } from '#modules/committee/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = objectionListSchema.parse(Object.fromEntries(url.searchParams));
  const { lines } = await listObjections(locals.ctx, query, null);
  return tableResponse(objectionTable({ lines, day: today(locals.ctx) }), params.format);
};

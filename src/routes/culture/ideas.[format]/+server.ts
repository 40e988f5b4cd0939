// The list of ideas as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { ideasTable } from '#modules/culture/export-tables.ts';
import { ideaListSchema } from '#modules/culture/schema.ts';
import { exportIdeas } from '#modules/culture/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = ideaListSchema.parse(Object.fromEntries(url.searchParams));
  return tableResponse(ideasTable(await exportIdeas(locals.ctx, query), today(locals.ctx)), params.format);
};

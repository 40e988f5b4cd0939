// The people of a unit as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { unitPeopleTable } from '#modules/people/export-tables.ts';
import { unitPeopleSchema } from '#modules/people/schema.ts';
import { unitPeopleRows } from '#modules/people/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const filter = unitPeopleSchema.parse(Object.fromEntries(url.searchParams));
  const day = filter.on ?? today(locals.ctx);
  return tableResponse(unitPeopleTable(await unitPeopleRows(locals.ctx, params.code, { day, filter })), params.format);
};

// The units of a year with their steps as a file.
import { today } from '#platform/server/context.ts';
import { tableResponse } from '#platform/server/write-table.ts';
import { deskTable } from '#modules/committee/export-tables.ts';
import { deskSchema } from '#modules/committee/schema.ts';
import { readDesk } from '#modules/committee/server/index.ts';

export const GET = async ({ locals, params, url }) => {
  const query = deskSchema.parse(Object.fromEntries(url.searchParams));
  const { year, lines } = await readDesk(locals.ctx, query.year);
  const shown = lines.filter(
    (line) => (!query.late || line.late !== null) && (!query.state || line.state === query.state)
  );
  return tableResponse(deskTable({ year, lines: shown, day: today(locals.ctx) }), params.format);
};

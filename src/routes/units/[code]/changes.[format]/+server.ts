// What changed of a unit since a kept moment, as a file.
import { readChanges } from '#modules/assessment/server/index.ts';
import { changesTable } from '#modules/assessment/export-changes.ts';
import { momentIn, yearIn } from '#modules/assessment/schema.ts';
import { tableResponse } from '#platform/server/write-table.ts';

export const GET = async ({ locals, params, url }) => {
  const { ctx, locale } = locals;
  const view = await readChanges(ctx, params.code, { year: yearIn(url), from: momentIn(url), locale });
  return tableResponse(changesTable(view, locale), params.format);
};

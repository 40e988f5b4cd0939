// The ratings of a year as a file, by the same query as the page: what is not shown there is not in it.
import { tableResponse } from '#platform/server/write-table.ts';
import { today } from '#platform/server/context.ts';
import { ratingsTable } from '#modules/feedback/export-table.ts';
import { ratingResults, ratingsBelow } from '#modules/feedback/server/index.ts';
import { ratedIn } from '../answer.server.ts';

export const GET = async ({ locals, params, url }) => {
  const { ctx } = locals;
  const { year, unit } = ratedIn(ctx, url);
  const results = await ratingResults(ctx, year);
  const below = unit === '' ? null : await ratingsBelow(ctx, { year, code: unit });
  const lines = [...(results ?? []), ...(below?.lines ?? [])];
  return tableResponse(ratingsTable(lines, { year, day: today(ctx) }), params.format);
};

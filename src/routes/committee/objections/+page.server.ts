// Objections to measures: those that wait, those that were answered, one's own.
import { yearOf } from '#platform/dates.ts';
import { today } from '#platform/server/context.ts';
import { objectionListSchema } from '#modules/committee/schema.ts';
import { listObjections } from '#modules/committee/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = objectionListSchema.parse(Object.fromEntries(url.searchParams));
  return { list: await listObjections(locals.ctx, query), query, year: yearOf(today(locals.ctx)) };
};

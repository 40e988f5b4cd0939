// The desk of the committee: units and their steps, what waits for the reader to judge.
import { deskSchema } from '#modules/committee/schema.ts';
import { readDesk } from '#modules/committee/server/index.ts';

export const load = async ({ locals, url }) => {
  const query = deskSchema.parse(Object.fromEntries(url.searchParams));
  return { desk: await readDesk(locals.ctx, query.year), query };
};

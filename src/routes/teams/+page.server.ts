// Teams around the reader.
import { listSchema } from '#modules/teams/schema.ts';
import { listTeams } from '#modules/teams/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listTeams(locals.ctx, listSchema.parse(Object.fromEntries(url.searchParams))),
  done: url.searchParams.get('done') ?? ''
});

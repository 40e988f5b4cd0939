// The skill groups of the ministry.
import { groupListSchema } from '#modules/governance/schema.ts';
import { listGroups } from '#modules/governance/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listGroups(locals.ctx, groupListSchema.parse(Object.fromEntries(url.searchParams)))
});

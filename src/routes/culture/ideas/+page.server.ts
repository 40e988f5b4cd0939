// Ideas of everybody, and what leaders answered.
import { today } from '#platform/server/context.ts';
import { ideaListSchema } from '#modules/culture/schema.ts';
import { listIdeas } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  today: today(locals.ctx),
  list: await listIdeas(locals.ctx, ideaListSchema.parse(Object.fromEntries(url.searchParams)))
});

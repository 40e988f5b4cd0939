// Sessions on a shared vision of the reader's own units.
import { today } from '#platform/server/context.ts';
import { pageSchema } from '#modules/culture/schema-steering.ts';
import { listVisions } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listVisions(locals.ctx, pageSchema.parse(Object.fromEntries(url.searchParams))),
  today: today(locals.ctx)
});

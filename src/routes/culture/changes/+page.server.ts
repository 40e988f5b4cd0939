// Change events and how units learnt from them.
import { today } from '#platform/server/context.ts';
import { pageSchema } from '#modules/culture/schema-steering.ts';
import { listChanges } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listChanges(locals.ctx, pageSchema.parse(Object.fromEntries(url.searchParams))),
  today: today(locals.ctx)
});

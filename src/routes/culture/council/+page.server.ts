// Meetings of the learning councils.
import { today } from '#platform/server/context.ts';
import { pageSchema } from '#modules/culture/schema-steering.ts';
import { listMeetings } from '#modules/culture/server/index.ts';

export const load = async ({ locals, url }) => ({
  list: await listMeetings(locals.ctx, pageSchema.parse(Object.fromEntries(url.searchParams))),
  today: today(locals.ctx)
});
